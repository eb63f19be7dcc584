import type { UnitType } from '../region/unitType.ts';
import type { DerivedIndicator, Dimension, Item, Mode } from './questionnaire.ts';

/** What decides which items a unit is asked at all: its type and the form it chose. */
export interface Respondent {
  readonly unitType: UnitType;
  readonly mode: Mode;
}

/** The items of a dimension that belong to the respondent's form, whatever the filters say. */
export function itemsFor({ unitType, mode }: Respondent, { items }: Dimension): readonly Item[] {
  return items.filter((item) => item.applicableTo.includes(unitType) && (mode === 'full' || item.shortForm));
}

/** The derived indicators all of whose inputs belong to the respondent's form. */
export function derivedFor(respondent: Respondent, dimension: Dimension): readonly DerivedIndicator[] {
  const own = new Set(itemsFor(respondent, dimension).map(({ id }) => id));
  return dimension.derived.filter(({ inputs }) => inputs.every((input) => own.has(input)));
}
