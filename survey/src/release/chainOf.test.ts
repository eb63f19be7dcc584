import { expect, it } from 'vitest';
import { chainOf, type LinkedRelease } from './chainOf.ts';
import { figureId, scoreFigure, releaseId } from './figure.ts';

const group = { id: 'gesamt', label: 'Fünf Länder', kind: 'total' as const };

function release(edition: number, mean: number, link?: number, from = edition - 1): LinkedRelease {
  const id = releaseId.parse(`${edition}.1`);
  const figure = scoreFigure.parse({
    kind: 'score',
    id: 'eakte',
    title: 'E-Akte',
    unit: 'Punkte 0–100',
    edition,
    releaseId: id,
    questionnaireVersion: '2026.1',
    preset: 'standard',
    synthetic: true,
    source: 'Beispiel',
    methods: [],
    strata: [{ id: 's', size: 20, n: 10, sum: 10 * mean, sumOfSquares: 90 }],
    cells: [
      {
        group,
        status: 'published',
        n: 10,
        N: 20,
        coverage: { units: 0.5, inhabitants: 0.5 },
        limited: false,
        strata: [0],
        mean,
        interval: { lower: mean - 1, upper: mean + 1 },
      },
    ],
  });
  const cell = { group, status: 'published' as const, n: 8, N: 20, interval: { lower: 0, upper: 9 } };
  if (link === undefined) return { edition, releaseId: id, figure };
  return {
    edition,
    releaseId: id,
    figure,
    trend: {
      id: 'trend',
      from,
      isBreak: false,
      links: [{ figure: figureId.parse('eakte'), cells: [{ ...cell, link }] }],
    },
  };
}

it('adds up what the same administrations gained, beside the levels', () => {
  const [chain] = chainOf([release(2026, 50, 4), release(2024, 40), release(2025, 47, 3)], 'eakte');
  expect(chain?.points).toEqual([
    { edition: 2024, level: 40, chained: 40, isBreak: false, isChanged: false },
    { edition: 2025, level: 47, chained: 43, isBreak: false, isChanged: false },
    { edition: 2026, level: 50, chained: 47, isBreak: false, isChanged: false },
  ]);
});

it('begins anew after a missing link, and does not take one from another edition', () => {
  const [chain] = chainOf([release(2024, 40), release(2025, 47, 3, 2023), release(2026, 50, 4)], 'eakte');
  expect(chain?.points.map(({ chained, isBreak }) => [chained, isBreak])).toEqual([
    [40, false],
    [47, true],
    [51, false],
  ]);
});

it('has nothing to say of a figure without links', () => {
  expect(chainOf([release(2024, 40), release(2025, 47, 3)], 'ozg')).toEqual([]);
});
