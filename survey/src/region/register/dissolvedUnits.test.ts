import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { dissolvedUnits } from './dissolvedUnits.ts';
import type { PredecessorRow } from './unitPredecessors.ts';

const JULY = '2026-07-01';
const rows: readonly PredecessorRow[] = [
  ['town', 'town', 9_000, JULY],
  ['town', 'verband', 900, JULY],
  ['village', 'verband', 300, JULY],
];

it('a unit that is gone is named with its heirs, the largest first', () => {
  expect(dissolvedUnits(rows, new Set(['town', 'village']))).toEqual([
    {
      key: 'verband',
      validFrom: JULY,
      heirs: [
        { key: 'town', share: 0.75 },
        { key: 'village', share: 0.25 },
      ],
    },
  ]);
});

it('a unit that goes on under its key is none, and neither is one that came back', () => {
  expect(dissolvedUnits(rows, new Set(['town', 'village', 'verband']))).toEqual([]);
});

it('only the last day counts: what a unit gave away while it went on went elsewhere', () => {
  const earlier: readonly PredecessorRow[] = [
    ['elsewhere', 'verband', 5_000, '2025-01-01'],
    ['verband', 'verband', 1_200, '2025-01-01'],
    ...rows,
  ];
  const [verband] = dissolvedUnits(earlier, new Set(['town', 'village', 'elsewhere']));
  expect(verband?.heirs.map(({ key }) => key)).toEqual(['town', 'village']);
});

it('shares of heirs add up to 1', () => {
  const row = fc.tuple(
    fc.constantFrom('a', 'b', 'c'),
    fc.constantFrom('x', 'y'),
    fc.integer({ min: 1, max: 50_000 }),
    fc.constantFrom(JULY, '2027-01-01'),
  );
  fc.assert(
    fc.property(fc.array(row), (all) => {
      for (const { heirs } of dissolvedUnits(all, new Set(['a', 'b', 'c'])))
        expect(heirs.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
    }),
  );
});
