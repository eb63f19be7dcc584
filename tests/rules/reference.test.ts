import { expect, it } from 'vitest';
import { disagreements } from '../reference/disagreements.ts';

const FROZEN = { madeBy: { r: '4.2.2' }, design: [{ mean: 44.8835811454182, none: null }] };

it('takes other versions of R and other last digits for the same reference', () => {
  const again = { madeBy: { r: '4.5.0' }, design: [{ mean: 44.8835811454199, none: null }] };
  expect(disagreements(FROZEN, again)).toEqual([]);
});

it('notices another number, one that is gone and one that is new', () => {
  const again = { madeBy: { r: '4.2.2' }, design: [{ mean: 44.88359, extra: 1 }] };
  expect(disagreements(FROZEN, again).map((line) => line.split(':')[0])).toEqual([
    '/design/0/mean',
    '/design/0/none',
    '/design/0/extra',
  ]);
});
