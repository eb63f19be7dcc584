import fc from 'fast-check';
import { figure, type Figure, type HiddenCell } from '../release/figure.ts';
import { manifest, type Manifest } from '../release/release.ts';
import { RULES } from '../release/rules.ts';
import { unitKey } from '../region/unitKey.ts';
import { sizeClassOf } from '../region/sizeClass.ts';
import type { Unit } from '../region/unit.ts';

/** For tests: a town of 8,000 in Sachsen. */
export const TOWN: Unit = {
  key: unitKey.parse('146250160160'),
  name: 'Beispielstadt',
  type: 'gemeinde',
  designation: 'Stadt',
  state: '14',
  district: unitKey.parse('14625'),
  districtName: 'Landkreis Bautzen',
  population: 8_000,
  sizeClass: sizeClassOf('gemeinde', 8_000),
  municipalities: [],
  inUniverse: true,
};

/** For tests: the groups around that town, by id, the way they are ordered, with their sizes. */
export const AROUND = [
  { id: '14-5000-9999', kind: 'stateBand', parent: '14', N: 90 },
  { id: '5000-9999', kind: 'band', parent: 'gesamt', N: 250 },
  { id: '14-typ-gemeinde', kind: 'stateType', parent: '14', N: 200 },
  { id: 'typ-gemeinde', kind: 'unitType', parent: 'gesamt', N: 500 },
  { id: '14625', kind: 'district', parent: '14', N: 40 },
  { id: '14', kind: 'state', parent: 'gesamt', N: 330 },
  { id: 'gesamt', kind: 'total', N: 987 },
] as const;

const label = (id: string) => `Gruppe ${id}`;
const REST = {
  id: 'rest',
  label: 'Übrige',
  kind: 'district',
  parent: '14',
  members: ['14625', '14626'],
} as const;

/** For tests: a release of those groups, and of one the town is not in. */
export const MANIFEST: Manifest = manifest.parse({
  format: 2,
  releaseId: '2026.1',
  edition: 2026,
  number: 1,
  publishedAt: '2027-03-01T08:00:00.000Z',
  questionnaireVersion: '2026.1',
  rules: RULES,
  synthetic: true,
  source: 'Demodaten',
  areaStatus: '2026-06-30',
  groups: [...AROUND.map(({ N: _, ...group }) => ({ ...group, label: label(group.id) })), foreign()],
  participation: [...AROUND, { id: '16', N: 100 }].map(({ id, N }) => ({
    group: id,
    n: 20,
    N,
    inhabitants: 0.5,
  })),
  figures: [],
  unpublished: [],
  parts: [],
});

function foreign() {
  return { id: '16', kind: 'state', parent: 'gesamt', label: 'Thüringen' };
}

/** For tests: what a cell says besides its group, or its status. */
export type CellContent = object | HiddenCell['status'];

/** For tests: a figure with a cell for each id; `merged` cells go into „Übrige“, which is the cell `rest`. */
export function figureWith(
  kind: Figure['kind'],
  cells: Readonly<Record<string, CellContent>>,
  changes = {},
): Figure {
  return figure.parse({
    ...FRAME,
    ...OF_KIND[kind],
    kind,
    cells: Object.entries(cells).map(([id, content]) => cellOf(id, content)),
    strata: [],
    ...changes,
  });
}

function cellOf(id: string, content: CellContent): object {
  const own = AROUND.find((one) => one.id === id);
  const { N = 40, ...group } = own ?? {};
  const named = { group: own === undefined ? REST : { ...group, label: label(id) } };
  if (typeof content === 'object') return { ...named, ...SHOWN, N, ...content };
  const more = { withheld: {}, unreliable: {}, merged: { into: 'rest' }, empty: { N } };
  return { ...named, status: content, ...more[content] };
}

const SHOWN = {
  status: 'published',
  n: 30,
  coverage: { units: 0.5, inhabitants: 0.5 },
  limited: false,
  strata: [0],
};

const FRAME = {
  id: 'eakte',
  title: 'E-Akte',
  dimension: 'eakte',
  unit: 'Punkte 0–100',
  edition: 2026,
  releaseId: '2026.1',
  questionnaireVersion: '2026.1',
  preset: 'standard',
  synthetic: true,
  source: 'Demodaten',
  methods: [],
};
const OPTIONS = ['a', 'b', 'c'].map((id) => ({ id, label: `Option ${id}` }));
const LEVELS = [0, 1, 2, 3, 4, 5].map((level) => ({ id: String(level), label: `Stufe ${level}` }));
const OF_KIND = {
  score: {},
  number: { scale: [0, 100] },
  level: { options: LEVELS },
  choice: { options: OPTIONS, multiple: true },
  ratio: { factor: 100, decimals: 1 },
};

const tenth = (max: number) => fc.integer({ min: 0, max: 10 * max }).map((value) => value / 10);
const anyInterval = fc
  .tuple(tenth(100), tenth(100))
  .map(([a, b]) => ({ lower: Math.min(a, b), upper: Math.max(a, b) }));
const anyQuartiles = fc
  .array(fc.integer({ min: 0, max: 20 }), { minLength: 3, maxLength: 3 })
  .map((steps) => steps.toSorted((a, b) => a - b))
  .map(([q1 = 0, median = 0, q3 = 0]) => ({ q1: 5 * q1, median: 5 * median, q3: 5 * q3 }));
const anyShown = fc
  .record({
    n: fc.integer({ min: 1, max: 40 }),
    mean: tenth(100),
    interval: anyInterval,
    quartiles: fc.option(anyQuartiles, { nil: undefined }),
  })
  .map(({ quartiles, ...cell }) => (quartiles === undefined ? cell : { ...cell, quartiles }));
const anyStatus = fc.constantFrom<HiddenCell['status'][]>('withheld', 'unreliable', 'merged', 'empty');

/** For tests: any scores published or not in the groups around the town, with „Übrige“. */
export const anyScores: fc.Arbitrary<Figure> = fc
  .record(Object.fromEntries(AROUND.map(({ id }) => [id, fc.oneof(anyShown, anyStatus)])))
  .chain((cells) =>
    fc.record({
      cells: fc.constant(cells),
      rest: anyShown,
      preset: fc.constantFrom('standard', 'sicherheit'),
    }),
  )
  .map(({ cells, rest, preset }) => figureWith('score', { ...cells, rest }, { preset }));
