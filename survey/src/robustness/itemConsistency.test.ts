import { describe, expect, it } from 'vitest';
import reference from '../statistics/reference/reference.json' with { type: 'json' };
import { itemConsistency } from './itemConsistency.ts';
import { COLUMNS } from './referenceScores.arbitrary.ts';

const { alpha, itemRest, complete } = reference.robustness;

describe('itemConsistency', () => {
  it('agrees with R on answers with gaps', () => {
    const found = itemConsistency('eakte', COLUMNS);
    expect(found.alpha).toBeCloseTo(alpha, 9);
    found.items.forEach((item, i) => expect(item.itemRest).toBeCloseTo(itemRest[i]!, 9));
  });

  it('is the plain correlation with the sum of the others where nothing is missing', () => {
    const columns = COLUMNS.map(({ id, points }) => ({
      id,
      points: complete.rows.map((row) => points[row]),
    }));
    const found = itemConsistency('eakte', columns);
    expect(found.alpha).toBeCloseTo(complete.alpha, 9);
    found.items.forEach((item, i) => expect(item.itemRest).toBeCloseTo(complete.itemRest[i]!, 9));
  });

  it('is 1 for items that say the same', () => {
    const points = [0, 20, 60, 100];
    const { alpha: perfect, items } = itemConsistency('eakte', [
      { id: 'a', points },
      { id: 'b', points },
    ]);
    expect(perfect).toBeCloseTo(1, 12);
    for (const { itemRest: correlation } of items) expect(correlation).toBeCloseTo(1, 12);
  });

  it('leaves out items few were asked, and knows none for an item everybody answers alike', () => {
    const found = itemConsistency('eakte', [
      { id: 'a', points: [0, 20, 60, 100] },
      { id: 'same', points: [40, 40, 40, 40] },
      { id: 'rare', points: [undefined, undefined, undefined, 100] },
      { id: 'half', points: [undefined, 20, 80, undefined] },
    ]);
    expect(found.leftOut).toEqual(['rare']);
    expect(found.items.find(({ id }) => id === 'same')).toEqual({ id: 'same' });
  });

  it('has no alpha for a single item or none', () => {
    expect(itemConsistency('eakte', [{ id: 'a', points: [0, 20] }]).alpha).toBeUndefined();
    expect(itemConsistency('eakte', [])).toEqual({ dimension: 'eakte', items: [], leftOut: [] });
  });
});
