import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FigureGroup } from '#survey';
import type { ViewCell } from '#lib/results/figureView.ts';
import { NORTH, publishedCell, REST, SAXONY, TOTAL_GROUP } from './figures.arbitrary.ts';
import { inOrder } from './inOrder.ts';

const district = (id: string, parent = '14'): FigureGroup => ({ id, label: id, kind: 'district', parent });
const ids = (cells: readonly ViewCell[]): string[] => cells.map(({ group }) => group.id);

it('keeps the order of the publication unless another is wanted', () => {
  const cells = [TOTAL_GROUP, NORTH, SAXONY].map((group, i) => publishedCell(group, { value: i }));
  expect(inOrder(cells, {})).toEqual(cells);
});

it('puts the highest value first, below what all are part of', () => {
  const cells = [
    publishedCell(TOTAL_GROUP, { value: 20 }),
    publishedCell(SAXONY, { value: 10 }),
    publishedCell(district('14625'), { value: 5 }),
    { group: district('14626'), status: 'withheld' as const },
    publishedCell(district('14627'), { value: 0 }),
    publishedCell(district('14628'), { value: 50 }),
  ];
  expect(ids(inOrder(cells, { sort: 'wert' }))).toEqual(['gesamt', '14', '14628', '14625', '14627', '14626']);
});

it('shows groups put together instead of each of them, and those whose union is elsewhere', () => {
  const merged = { group: SAXONY, status: 'merged', into: REST.id } as const;
  expect(ids(inOrder([merged, publishedCell(REST)], {}))).toEqual([REST.id]);
  expect(ids(inOrder([merged], {}))).toEqual([SAXONY.id]);
});

describe('by value', () => {
  const values = fc.array(fc.option(fc.double({ min: 0, max: 100, noNaN: true }), { nil: undefined }));

  it('loses nothing and falls from value to value', () => {
    fc.assert(
      fc.property(values, (all) => {
        const cells = all.map((value, i): ViewCell => {
          const group = district(String(i));
          return value === undefined ? { group, status: 'withheld' } : publishedCell(group, { value });
        });
        const sorted = inOrder([publishedCell(TOTAL_GROUP), ...cells], { sort: 'wert' });
        expect(sorted[0]?.group).toEqual(TOTAL_GROUP);
        expect(new Set(sorted.slice(1))).toEqual(new Set(cells));
        const shown = sorted.slice(1).map((cell) => (cell.status === 'published' ? cell.value : -1));
        expect(shown).toEqual(shown.toSorted((a, b) => b - a));
      }),
    );
  });
});
