import { describe, expect, it } from 'vitest';
import { figure, releaseId, type Figure } from './figure.ts';
import { trendOf, type FigureOfRelease } from './trend.ts';

const SAXONY = { id: '14', label: 'Sachsen', kind: 'state', parent: 'gesamt' };
const withheld = { group: SAXONY, status: 'withheld' };
const published = (mean: number) => ({
  group: SAXONY,
  status: 'published',
  n: 30,
  N: 60,
  coverage: { units: 0.5, inhabitants: 0.5 },
  limited: false,
  strata: [0],
  mean,
  interval: { lower: mean - 5, upper: mean + 5 },
});

const eakte = (edition: number, cells: readonly object[]): Figure =>
  figure.parse({
    kind: 'score',
    id: 'eakte',
    title: 'E-Akte',
    dimension: 'eakte',
    unit: 'Punkte 0–100',
    edition,
    releaseId: `${edition}.1`,
    questionnaireVersion: '2026.1',
    preset: 'standard',
    synthetic: true,
    source: 'Digitalpegel',
    methods: [],
    cells,
    strata: [{ id: '14-landkreis', size: 60, n: 30, sum: 1500, sumOfSquares: 80_000 }],
  });

const release = (edition: number, cells?: readonly object[]): FigureOfRelease => ({
  edition,
  releaseId: releaseId.parse(`${edition}.1`),
  ...(cells && { figure: eakte(edition, cells) }),
});

const pointsOf = (releases: readonly FigureOfRelease[]) =>
  trendOf(releases)
    .find(({ group }) => group.id === '14')!
    .points.map((point) => [
      point.releaseId,
      point.kind === 'gap' ? point.status : 'mean' in point.cell && point.cell.mean,
    ]);

describe('trendOf', () => {
  it('follows a group over the editions, in their order', () => {
    const releases = [2026, 2024, 2025].map((edition) => release(edition, [published(edition - 2000)]));
    expect(pointsOf(releases)).toEqual([
      ['2024.1', 24],
      ['2025.1', 25],
      ['2026.1', 26],
    ]);
  });

  it('leaves a gap with its sign where no value is shown, and without one where there is no figure or group', () => {
    const unreliable = { group: SAXONY, status: 'unreliable' };
    const merged = { group: SAXONY, status: 'merged', into: 'uebrige-laender' };
    const releases = [
      release(2021, [withheld]),
      release(2022, [unreliable]),
      release(2023, [merged]),
      release(2024),
      release(2025, []),
      release(2026, [published(40)]),
    ];
    expect(pointsOf(releases)).toEqual([
      ['2021.1', 'withheld'],
      ['2022.1', 'unreliable'],
      ['2023.1', 'merged'],
      ['2024.1', undefined],
      ['2025.1', undefined],
      ['2026.1', 40],
    ]);
  });

  it('has no series without figures', () => {
    expect(trendOf([])).toEqual([]);
    expect(trendOf([release(2026)])).toEqual([]);
  });
});
