import type { Measure, MeasureOption, MeasureValue } from './measure.ts';
import type { Respondent, ReleaseInput, UniverseUnit } from './releaseInput.ts';
import { RULES } from './rules.ts';

const CLASSES = ['landkreis', 'unter-5000', '5000-9999', '10000-24999', 'ab-25000', 'kreisfrei'];
const TYPES = ['landkreis', 'amt', 'gemeinde', 'gemeinde', 'gemeinde', 'kreisfreie-stadt'] as const;

/** For tests: units of one state, `perClass` in every stratum, spread over three districts. */
export function exampleUnits(state: string, perClass: number): UniverseUnit[] {
  return CLASSES.flatMap((name, rank) =>
    Array.from({ length: perClass }, (_, i) => ({
      key: `${state}-${rank}-${String(i).padStart(3, '0')}`,
      state,
      stratum: `${state}-${name}`,
      type: TYPES[rank] ?? 'gemeinde',
      district: `${state}05${i % 3}`,
      districtName: `Landkreis ${state}/${i % 3}`,
      population: 1000 * (rank + 1),
    })),
  );
}

const options = (count: number): readonly MeasureOption[] =>
  Array.from({ length: count }, (_, i) => ({ id: String(i), label: `Antwort ${i}` }));

const eakte = { dimension: 'eakte', unit: 'Anteil', preset: 'standard' } as const;
const score = { kind: 'score', unit: 'Punkte 0–100', scale: [0, 100] } as const;

/** For tests: two dimensions with the index, and one measure of every other kind. */
export const EXAMPLE_MEASURES: readonly Measure[] = [
  { ...score, id: 'index', label: 'Gesamtindex', preset: 'standard' },
  { ...score, id: 'eakte', label: 'E-Akte', dimension: 'eakte', preset: 'standard' },
  { ...eakte, kind: 'level', id: 'eakte.stufe', label: 'Wie weit?', options: options(6) },
  { ...eakte, kind: 'choice', id: 'eakte.ja', label: 'Ja?', options: options(2), multiple: false },
  { ...eakte, kind: 'choice', id: 'eakte.wahl', label: 'Welche?', options: options(3), multiple: false },
  {
    ...eakte,
    kind: 'choice',
    id: 'eakte.mehrere',
    label: 'Welche alle?',
    options: options(3),
    multiple: true,
  },
  { ...eakte, kind: 'number', id: 'eakte.prozent', label: 'Wie viel?', unit: '%', scale: [0, 100] },
  { ...eakte, kind: 'ratio', id: 'eakte.quote', label: 'Quote', unit: '%', factor: 100, decimals: 1 },
  {
    ...score,
    id: 'sicherheit',
    label: 'Informationssicherheit',
    dimension: 'sicherheit',
    preset: 'sicherheit',
  },
];

/** For tests: the measure of that id among the examples. */
export function exampleMeasure(id: string): Measure {
  const measure = EXAMPLE_MEASURES.find((one) => one.id === id);
  if (measure === undefined) throw new RangeError(`No example: ${id}.`);
  return measure;
}

/** For tests: an answer to every measure that is as large as `share`, 0 … 1, lets it be. */
export function exampleValue(measure: Measure, share: number): MeasureValue {
  switch (measure.kind) {
    case 'score':
    case 'number':
      return Math.round(share * 100);
    case 'level':
      return Math.min(5, Math.floor(share * 6));
    case 'choice': {
      const count = measure.options.length;
      const chosen = Math.min(count - 1, Math.floor(share * count));
      return measure.multiple ? Array.from({ length: chosen + 1 }, (_, i) => i).slice(1) : chosen;
    }
    case 'ratio':
      return [Math.round(share * 80), 100];
  }
}

/** For tests: what one answers that is as far as `share` in everything; no two measures move alike. */
export function exampleValues(share: number, measures = EXAMPLE_MEASURES): Respondent['values'] {
  return Object.fromEntries(
    measures.map((measure, i) => [measure.id, exampleValue(measure, (share + i * 0.31) % 1)]),
  );
}

/** For tests: the first `perClass` units of every stratum answer; answers vary, but are the same every time. */
function exampleRespondents(units: readonly UniverseUnit[], perClass: number): Respondent[] {
  return units
    .filter(({ key }) => Number(key.slice(-3)) < perClass)
    .map(({ key }, i) => ({ key, values: exampleValues(((i * 37) % 101) / 101) }));
}

/** For tests: five states with 60 units each, of which 30 answered, and Berlin. */
export function exampleInput(changes: Partial<ReleaseInput> = {}): ReleaseInput {
  const universe = ['12', '13', '14', '15', '16'].flatMap((state) => exampleUnits(state, 10));
  const berlin: UniverseUnit = {
    ...{ key: '11', state: '11', stratum: '11-kreisfrei', type: 'kreisfreie-stadt' },
    ...{ district: '11000', districtName: 'Berlin', population: 3_685_265 },
  };
  return {
    edition: 2026,
    number: 1,
    publishedAt: '2026-11-20T09:00:00Z',
    questionnaireVersion: '2026.1',
    rules: RULES,
    synthetic: true,
    source: 'Digitalpegel 2026',
    areaStatus: '2026-01-01',
    measures: EXAMPLE_MEASURES,
    unpublished: [],
    universe: [...universe, berlin],
    respondents: [...exampleRespondents(universe, 5), { key: '11', values: exampleValues(0.99) }],
    ...changes,
  };
}
