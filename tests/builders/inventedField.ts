import {
  effectiveAnswers,
  measuresOf,
  packRow,
  respondentOf,
  RULES,
  stratumOf,
  unpublishedItems,
  type ReleaseInput,
  type ReleaseRespondent,
  type ResponseRow,
  type UniverseUnit,
  type Unit,
} from '#survey';
import { QUESTIONNAIRE_2026 } from '#survey/edition2026';
import { loadRegistry } from '#survey/registry';
import { chanceFrom } from './chance.ts';
import { inventedAnswers } from './inventedAnswers.ts';

/** An accepted response with the unit it comes from. */
interface InventedRow {
  readonly unit: Unit;
  readonly row: ResponseRow;
}

/** A field that never was: three of four units answer, each better or worse at everything it does. */
export interface InventedField {
  readonly universe: readonly UniverseUnit[];
  readonly rows: readonly InventedRow[];
}

/** Invents answers for the units of the five states, the same at each call. */
export function inventedField(): InventedField {
  const chance = chanceFrom(2026);
  const units = loadRegistry().units.filter(({ inUniverse, state }) => inUniverse && state !== '11');
  return {
    universe: units.map((unit) => ({ ...unit, stratum: stratumOf(unit) })),
    rows: units
      .filter(() => chance.below(4) > 0)
      .map((unit) => {
        const answers = inventedAnswers(unit.type, unit.population, chance);
        const asked = effectiveAnswers(QUESTIONNAIRE_2026, { unitType: unit.type, mode: 'full' }, answers);
        return { unit, row: packRow(QUESTIONNAIRE_2026, 'full', asked) };
      }),
  };
}

export const respondentsOf = ({ rows }: InventedField): ReleaseRespondent[] =>
  rows.map(({ unit, row }) => respondentOf(QUESTIONNAIRE_2026, unit, row, QUESTIONNAIRE_2026.edition));

/** Everything a release of such a field is made from. */
export function inventedInput(
  { universe }: Pick<InventedField, 'universe'>,
  respondents: readonly ReleaseRespondent[],
): ReleaseInput {
  const { version } = QUESTIONNAIRE_2026;
  return {
    edition: 2026,
    number: 1,
    publishedAt: '2027-03-01T08:00:00.000Z',
    questionnaireVersion: version,
    rules: RULES,
    synthetic: true,
    source: 'Digitalpegel, Messung',
    areaStatus: '2026-06-30',
    measures: measuresOf(QUESTIONNAIRE_2026),
    unpublished: unpublishedItems(QUESTIONNAIRE_2026),
    universe,
    respondents,
  };
}

/**
 * The same for so many units: copies of those of the register with keys of their own, in the same district, size class and
 * type. Three of four answer; what they say is what others said, dealt anew.
 */
export function copiedInput(size: number): ReleaseInput {
  const field = inventedField();
  const said = respondentsOf(field);
  const universe = Array.from({ length: size }, (_, position) => {
    const unit = field.universe[position % field.universe.length];
    if (unit === undefined) throw new RangeError('There is no unit.');
    return { ...unit, key: `${unit.key}-${position}` };
  });
  const chance = chanceFrom(size);
  const respondents = universe
    .filter(() => chance.below(4) > 0)
    .map(({ key }) => ({ ...chance.pick(said), key }));
  return inventedInput({ universe }, respondents);
}
