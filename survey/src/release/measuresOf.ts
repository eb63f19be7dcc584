import type { PresetId } from '../disclosure/parameters.ts';
import type {
  ChoiceItem,
  DerivedIndicator,
  Dimension,
  Item,
  MaturityItem,
  MultiChoiceItem,
  NumberItem,
  Questionnaire,
} from '../questionnaire/questionnaire.ts';
import { INDEX, type LevelMeasure, type Measure, type MeasureOption } from './measure.ts';
import { ratioOf } from './ratioOf.ts';

/** An item no figure shows, and why, in German. */
export interface UnpublishedItem {
  readonly id: string;
  readonly reason: string;
}

/** The scale of scores (Punktwerte). */
export const POINTS = { unit: 'Punkte 0–100', scale: [0, 100] } as const;

/** „Stufe 3 und höher“: what alone is published of the levels where nobody's weakness may be told. */
export const REACHED: readonly MeasureOption[] = [
  { id: 'ja', label: 'Stufe 3 und höher' },
  { id: 'nein', label: 'unter Stufe 3' },
];

/** Bounds of the classes in which planned years are published (bis …). */
const YEAR_CLASSES = [2026, 2028, 2030, 2035];
export const YEAR_OPTIONS: readonly MeasureOption[] = [
  { id: 'bis-2026', label: 'bis 2026' },
  { id: 'bis-2028', label: '2027 und 2028' },
  { id: 'bis-2030', label: '2029 und 2030' },
  { id: 'bis-2035', label: '2031 bis 2035' },
  { id: 'spaeter', label: 'nach 2035' },
];

/** Position of the class a planned year falls in. */
export function yearClassOf(year: number): number {
  const position = YEAR_CLASSES.findIndex((bound) => year <= bound);
  return position < 0 ? YEAR_CLASSES.length : position;
}

/**
 * What a release publishes of a questionnaire: the index, the eight dimension scores and, of each dimension, its items
 * and derived indicators, each with its level of protection (Schutzstufe). Informationssicherheit has the highest; a
 * dimension or item that is confidential the middle one.
 *
 * Numbers are published as ratios of totals only; restricted items not at all (see `unpublishedItems`).
 */
export function measuresOf(questionnaire: Questionnaire): readonly Measure[] {
  const known = remembered.get(questionnaire);
  if (known !== undefined) return known;
  const measures = allMeasures(questionnaire);
  remembered.set(questionnaire, measures);
  return measures;
}

/** Made once for each questionnaire. */
const remembered = new WeakMap<Questionnaire, readonly Measure[]>();

function allMeasures({ dimensions }: Questionnaire): readonly Measure[] {
  return [
    { kind: 'score', id: INDEX, label: 'Gesamtindex', preset: 'sicherheit', ...POINTS },
    ...dimensions.flatMap((dimension) => [
      scoreOf(dimension),
      ...dimension.items.flatMap((item) => measureOf(item)),
      ...dimension.derived.flatMap((indicator) => derivedMeasure(dimension, indicator)),
    ]),
  ];
}

/** The items of which `measuresOf` makes no measure of their own. */
export function unpublishedItems({ dimensions }: Questionnaire): readonly UnpublishedItem[] {
  return dimensions.flatMap(({ items, derived }) => {
    const inputs = new Set(derived.flatMap((indicator) => indicator.inputs));
    return items
      .filter((item) => measureOf(item).length === 0)
      .map(({ id, sensitivity }) => ({ id, reason: reasonOf(sensitivity, inputs.has(id)) }));
  });
}

function reasonOf(sensitivity: Item['sensitivity'], isInput: boolean): string {
  if (sensitivity === 'restricted') return 'Besonders geschützte Angabe; sie wird nicht veröffentlicht.';
  return isInput
    ? 'Geht in Verhältniszahlen ein.'
    : 'Eine Summe allein sagt wenig; sie geht in keine Verhältniszahl ein.';
}

const scoreOf = ({ id, label, items }: Dimension): Measure => ({
  kind: 'score',
  id,
  label,
  dimension: id,
  preset: strictestOf(items, id),
  ...POINTS,
});

function strictestOf(items: readonly Item[], dimension: string): PresetId {
  if (dimension === 'sicherheit') return 'sicherheit';
  return items.some(({ sensitivity }) => sensitivity !== 'standard') ? 'vertraulich' : 'standard';
}

const presetOf = (item: Item): PresetId => strictestOf([item], item.dimension);

function measureOf(item: Item): readonly Measure[] {
  if (item.sensitivity === 'restricted') return [];
  switch (item.type) {
    case 'maturity':
      return [maturityMeasure(item)];
    case 'yes-no-planned':
    case 'single-choice':
    case 'multi-choice':
      return [optionMeasure(item)];
    case 'count':
    case 'decimal':
    case 'eur':
    case 'percent':
    case 'year':
      return numberMeasure(item);
  }
}

const frameOf = (item: Item) => ({
  id: item.id,
  label: item.text,
  dimension: item.dimension,
  preset: presetOf(item),
});

function maturityMeasure(item: MaturityItem): Measure {
  const frame = frameOf(item);
  if (frame.preset === 'sicherheit')
    return { kind: 'choice', ...frame, unit: 'Anteil', options: REACHED, multiple: false };
  const options = item.levels.map((label, level) => ({ id: String(level), label }));
  return { kind: 'level', ...frame, unit: 'Stufe 0–5', options } satisfies LevelMeasure;
}

const optionMeasure = (item: ChoiceItem | MultiChoiceItem): Measure => ({
  kind: 'choice',
  ...frameOf(item),
  unit: 'Anteil',
  options: item.options.map(({ value, label }) => ({ id: value, label })),
  multiple: item.type === 'multi-choice',
});

function numberMeasure(item: NumberItem): readonly Measure[] {
  const frame = frameOf(item);
  if (item.type === 'percent') return [{ kind: 'number', ...frame, unit: item.unit, scale: [0, 100] }];
  if (item.type === 'year')
    return [{ kind: 'choice', ...frame, unit: 'Anteil', options: YEAR_OPTIONS, multiple: false }];
  const ratio = ratioOf(item.id);
  return ratio ? [{ kind: 'ratio', ...frame, ...ratio.shown }] : [];
}

function derivedMeasure({ id, items }: Dimension, indicator: DerivedIndicator): readonly Measure[] {
  const inputs = items.filter((item) => indicator.inputs.includes(item.id));
  const frame = { id: indicator.id, label: indicator.label, dimension: id, preset: strictestOf(inputs, id) };
  const isPercent = indicator.unit === '%';
  return [
    {
      kind: 'ratio',
      ...frame,
      unit: indicator.unit,
      factor: isPercent ? 100 : 1,
      decimals: isPercent ? 1 : 0,
    },
  ];
}
