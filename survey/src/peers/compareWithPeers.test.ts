import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Figure } from '../release/figure.ts';
import { compareWithPeers, type PeerReader } from './compareWithPeers.ts';
import { anyScores, AROUND, figureWith, MANIFEST, TOWN, type CellContent } from './peerRelease.arbitrary.ts';

const READER: PeerReader = { unit: TOWN, edition: 2026, values: { eakte: 20 }, isCounted: () => true };
const shown = { mean: 45, interval: { lower: 40, upper: 50 } };

function compared(
  figures: readonly Figure[],
  { group, ...own }: Partial<PeerReader> & { group?: string } = {},
) {
  const report = compareWithPeers({ manifest: MANIFEST, figures, reader: { ...READER, ...own }, group });
  if (report === undefined) throw new Error('There is always the group of all.');
  return report;
}
const first = (
  cells: Readonly<Record<string, CellContent>>,
  changes: object = {},
  own: Partial<PeerReader> = {},
) => compared([figureWith('score', cells, changes)], { group: '14', ...own }).comparisons[0];

describe('how many others there are', () => {
  const k = MANIFEST.rules.presets.standard.minRespondents;

  it('is counted without the own answer: of k one is too few, of k + 1 there are k others', () => {
    expect(first({ '14': { ...shown, n: k } })).toMatchObject({ kind: 'fewOthers' });
    expect(first({ '14': { ...shown, n: k + 1 } })).toMatchObject({
      kind: 'compared',
      n: k + 1,
      isCounted: true,
    });
  });

  it('is all of them where the own answer is not in the release', () => {
    const isCounted = () => false;
    expect(first({ '14': { ...shown, n: k } }, {}, { isCounted })).toMatchObject({
      kind: 'compared',
      isCounted: false,
    });
    expect(first({ '14': { ...shown, n: k - 1 } }, {}, { isCounted })).toMatchObject({ kind: 'fewOthers' });
  });

  it('has to be more on security, where the level of protection is higher', () => {
    expect(first({ '14': { ...shown, n: 10 } }, { preset: 'sicherheit' })).toMatchObject({
      kind: 'fewOthers',
    });
    expect(first({ '14': { ...shown, n: 11 } }, { preset: 'sicherheit' })).toMatchObject({
      kind: 'compared',
    });
  });
});

describe('a refusal', () => {
  it.each(['withheld', 'unreliable', 'empty'] as const)(
    'says that it is %s and names the next group',
    (status) => {
      const cells = { '14': status, 'typ-gemeinde': shown, gesamt: shown, '14-5000-9999': shown } as const;
      expect(first(cells)).toMatchObject({ kind: status, suggestion: { id: 'typ-gemeinde', N: 500 } });
    },
  );

  it('names no group where no larger one has a value', () => {
    expect(first({ '14': 'withheld', gesamt: 'withheld', '14625': shown })).not.toHaveProperty('suggestion');
  });

  it('says that a group which this level of protection leaves out is withheld', () => {
    expect(first({ gesamt: shown })).toMatchObject({ kind: 'withheld', suggestion: { id: 'gesamt' } });
  });

  it('says that there is no own value, whatever the group shows', () => {
    expect(first({ '14': 'withheld', gesamt: shown }, {}, { values: {} })).toEqual({
      figure: 'eakte',
      title: 'E-Akte',
      unit: 'Punkte 0–100',
      kind: 'noOwnValue',
    });
  });

  it('of a group shown together with others is none: it names these', () => {
    expect(first({ '14': 'merged', rest: shown })).toMatchObject({
      kind: 'compared',
      isMerged: true,
      group: { id: 'rest', label: 'Übrige' },
    });
    expect(first({ '14': 'merged', rest: 'withheld' })).toMatchObject({ kind: 'withheld' });
  });
});

describe('the group compared with', () => {
  const two = (cells: Readonly<Record<string, CellContent>>) => [
    figureWith('score', { ...cells, gesamt: shown }),
    figureWith('score', { ...cells, gesamt: shown }, { id: 'ozg' }),
  ];

  it('is the most similar one with values for most figures', () => {
    expect(compared(two({ '14625': shown, '14': shown })).chosen).toBe('14625');
    const [eakte, ozg] = [two({ '5000-9999': shown })[0]!, two({})[1]!];
    expect(compared([eakte, ozg]).chosen).toBe('gesamt');
  });

  it('is the one wished for, with or without values, if the unit is in it', () => {
    expect(compared(two({}), { group: '14' }).chosen).toBe('14');
    expect(compared(two({}), { group: '16' }).chosen).toBe('gesamt');
  });

  it('is one of several, each with the number of figures it has a value for', () => {
    const counts = compared([...two({ '14': shown })]).groups.map(({ id, available }) => [id, available]);
    expect(Object.fromEntries(counts)).toMatchObject({ '14': 2, '14625': 0, gesamt: 2 });
  });
});

it('an earlier edition and invented data are said', () => {
  const figures = [figureWith('score', { gesamt: shown })];
  expect(compared(figures)).toMatchObject({ isOtherEdition: false, edition: 2026, synthetic: true });
  expect(compared(figures, { edition: 2027 })).toMatchObject({ isOtherEdition: true, edition: 2026 });
});

const groupIds = AROUND.map(({ id }) => id);
const QUARTERS = [1, 2, 3, 4];
const anyOwn = fc.double({ min: 0, max: 100, noNaN: true });

describe('whoever tries all groups with any own value', () => {
  it('reads no number that is not in the release or their own', () => {
    fc.assert(
      fc.property(anyScores, anyOwn, fc.boolean(), (figure, eakte, isCounted) => {
        const known = new Set([...numbersIn([figure, MANIFEST]), ...QUARTERS]);
        const own = { values: { eakte }, isCounted: () => isCounted };
        for (const group of groupIds)
          for (const comparison of compared([figure], { ...own, group }).comparisons) {
            if (comparison.kind !== 'compared') continue;
            const { position, ...rest } = comparison;
            expect(numbersIn(rest).filter((number) => !known.has(number))).toEqual([]);
            const { own: value, ...others } = { own: 0, ...position };
            expect(Math.abs(Number(value) - eakte)).toBeLessThanOrEqual(0.05 + 1e-9);
            expect(numbersIn(others).filter((number) => !known.has(number))).toEqual([]);
          }
      }),
    );
  });

  it('reads nothing of a cell that is not published: what else it holds changes nothing', () => {
    fc.assert(
      fc.property(anyScores, fc.integer({ min: 0, max: 99 }), (figure, eakte) => {
        if (figure.kind !== 'score') return;
        const secret = { n: 31_337, mean: 31_337, quartiles: { q1: 31_337, median: 31_337, q3: 31_337 } };
        const leaky = figure.cells.map((cell) =>
          cell.status === 'published' ? cell : { ...secret, ...cell },
        );
        const careless: Figure = { ...figure, cells: leaky };
        for (const group of groupIds) {
          const own = { values: { eakte }, group };
          expect(compared([careless], own)).toEqual(compared([figure], own));
        }
      }),
    );
  });

  it('is told the same whatever lies behind: only published cells of the own groups and the own value count', () => {
    fc.assert(
      fc.property(anyScores, anyOwn, (figure, eakte) => {
        if (figure.kind !== 'score') return;
        const foreign = { id: '16', label: 'Thüringen', kind: 'state' as const, parent: 'gesamt' };
        const other = { ...figure.cells[0]!, group: foreign };
        const stratum = { id: 'x', size: 9, n: 3, sum: 100, sumOfSquares: 5000 };
        const changed: Figure = { ...figure, cells: [...figure.cells, other], strata: [stratum] };
        for (const group of [...groupIds, '16']) {
          const own = { values: { eakte }, group };
          expect(compared([changed], own)).toEqual(compared([figure], own));
        }
      }),
    );
  });

  it('is always told the nearest larger group with a value, and finds it there', () => {
    fc.assert(
      fc.property(anyScores, (figure) => {
        for (const group of groupIds) {
          const { groups, comparisons } = compared([figure], { group });
          const [comparison] = comparisons;
          if (comparison === undefined || comparison.kind === 'compared' || comparison.kind === 'noOwnValue')
            continue;
          const size = groups.find(({ id }) => id === group)!.N;
          const larger = groups.filter(({ N, available }) => N > size && available > 0);
          const nearest = larger.toSorted((a, b) => a.N - b.N)[0]?.id;
          expect(comparison.suggestion?.id).toBe(nearest);
          if (nearest === undefined) continue;
          expect(compared([figure], { group: nearest }).comparisons[0]?.kind).toBe('compared');
        }
      }),
    );
  });
});

function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap((one) => numbersIn(one));
}
