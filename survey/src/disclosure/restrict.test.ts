import { describe, expect, it } from 'vitest';
import type { Problem } from './problem.ts';
import { restrict } from './restrict.ts';

describe('restrict', () => {
  it('leaves out the atoms outside the sets, in all features, and renumbers the others', () => {
    const problem: Problem = {
      atoms: [1, 2, 3, 4].map((n) => ({ id: `a${n}`, n })),
      sets: [
        { id: 'A', atoms: [1, 3] },
        { id: 'T', atoms: [0, 1, 2, 3], withhold: 'last' },
        { id: 'inside', atoms: [3] },
        { id: 'earlier', atoms: [1], withhold: 'never' },
      ],
      features: [
        { kind: 'count', id: 'c', yes: [1, 2, 3, 4], protect: 'yes', guardEnds: 'sets' },
        { kind: 'amount', id: 'a', contributions: [[1], [2], [3], [4]], dominancePercent: 10 },
        { kind: 'score', id: 's', values: [[1], [2], [3], [4]], scale: [0, 9], minWidth: 2, rounding: 0 },
      ],
      minRespondents: 5,
      coalition: 1,
    };
    expect(restrict(problem, problem.sets.slice(0, 1))).toEqual({
      atoms: [
        { id: 'a2', n: 2 },
        { id: 'a4', n: 4 },
      ],
      sets: [
        { id: 'A', atoms: [0, 1] },
        { id: 'inside', atoms: [1] },
      ],
      features: [
        { kind: 'count', id: 'c', yes: [2, 4], protect: 'yes', guardEnds: 'sets' },
        { kind: 'amount', id: 'a', contributions: [[2], [4]], dominancePercent: 10 },
        { kind: 'score', id: 's', values: [[2], [4]], scale: [0, 9], minWidth: 2, rounding: 0 },
      ],
      minRespondents: 5,
      coalition: 1,
    });
  });
});
