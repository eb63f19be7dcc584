import { beforeAll, describe, expect, it } from 'vitest';
import { createHighsSolver } from '#functions';
import { attack, type DisclosureProblem, type Feature, type LinearSolver } from '#survey';

/*
 * Three sums that cross: A + B + D, B + C + D and A + C + D. A, B and C are alike, each half of what D leaves. Neither
 * bounds nor sums of columns show that, only a linear program does.
 */

let solve: LinearSolver;
beforeAll(async () => {
  solve = await createHighsSolver();
});

function found(feature: Feature, coalition = 0, [n, k] = [1, 1]): readonly (readonly string[])[] {
  const problem: DisclosureProblem = {
    atoms: ['A', 'B', 'C', 'D'].map((id) => ({ id, n })),
    sets: [
      { id: 'abd', atoms: [0, 1, 3] },
      { id: 'bcd', atoms: [1, 2, 3] },
      { id: 'acd', atoms: [0, 2, 3] },
    ],
    features: [feature],
    minRespondents: k,
    coalition,
  };
  const published = new Set(problem.sets.map(({ id }) => id));
  return [undefined, solve].map((solver) =>
    attack(problem, published, solver).map(
      ({ atoms, kind }) => `${atoms.map((atom) => problem.atoms[atom]!.id).join('')} ${kind}`,
    ),
  );
}

const amount = (alike: number, other: number): Feature => ({
  kind: 'amount',
  id: 'f',
  contributions: [[alike], [alike], [alike], [other]],
  dominancePercent: 5,
});
const score = (alike: number, other: number, minWidth: number): Feature => ({
  kind: 'score',
  id: 'f',
  values: [[alike], [alike], [alike], [other]],
  scale: [0, 100],
  minWidth,
  rounding: 0,
});

/** Each single respondent is in a sum with many others; what is known of these leaves one „ja“ too few for all single. */
function exclusive(singles: number, others: number): DisclosureProblem {
  const rest = Array.from({ length: singles }, (_, i) => i);
  const padding = Array.from({ length: others }, (_, i) => i);
  const n = 2 * singles;
  const yes = [...rest.map((i) => (i === 0 ? 0 : 1)), ...rest.map((i) => (i === 0 ? singles : singles - 1))];
  const least = yes.slice(singles).reduce((sum, own) => sum + own, 0);
  return {
    atoms: [
      ...rest.map((i) => ({ id: `single${i}`, n: 1 })),
      ...rest.map((i) => ({ id: `rest${i}`, n: 2 * singles })),
      ...padding.map((i) => ({ id: `other${i}`, n: 20 })),
    ],
    sets: [
      ...rest.map((i) => ({ id: `sum${i}`, atoms: [i, singles + i] })),
      { id: 'rests', atoms: rest.map((i) => singles + i) },
      // Pairs are tried anyway, more than two only where a set was planned.
      ...(singles > 2 ? [{ id: 'singles', atoms: rest }] : []),
      ...padding.map((i) => ({ id: `other${i}`, atoms: [n + i] })),
    ],
    features: [
      {
        kind: 'count',
        id: 'f',
        yes: [...yes, ...padding.map(() => 10)],
        protect: 'both',
        bands: new Map([['rests', [least, least + 2]]]),
      },
    ],
    minRespondents: 1,
    coalition: singles - 1,
  };
}

describe('linear programs of the attacker', () => {
  it.for([
    [2, 0],
    [2, 20],
    [3, 0],
    [3, 20],
  ] as const)(
    'show that %i single respondents cannot all say yes, beside %i other groups',
    ([singles, others]) => {
      const problem = exclusive(singles, others);
      const published = new Set(problem.sets.map(({ id }) => id).filter((id) => id !== 'singles'));
      expect(attack(problem, published)).toEqual([]);
      expect(attack(problem, published, solve)).toEqual([
        {
          atoms: Array.from({ length: singles }, (_, i) => i),
          feature: 'f',
          kind: 'certain',
          interval: [0, singles - 1],
        },
      ]);
    },
  );

  it('know that respondents are whole', () => {
    const feature: Feature = { kind: 'count', id: 'f', yes: [2, 2, 2, 1], protect: 'none' };
    expect(found(feature, 0, [2, 3])).toEqual([[], ['A exact', 'B exact', 'C exact', 'D exact']]);
  });

  it('bound an amount below its protection level', () => {
    expect(found(amount(48, 4))).toEqual([[], ['A dominance', 'B dominance', 'C dominance']]);
  });

  it('bound an amount for a contributor somewhere else, be it a small one', () => {
    // Alone A can be 50, five percent more than 45; who has the 10 of D knows that it is 45 at most.
    expect(found(amount(45, 10))).toEqual([[], ['A dominance', 'B dominance', 'C dominance']]);
    expect(found(amount(20, 60))).toEqual([[], ['A dominance', 'B dominance', 'C dominance']]);
  });

  it('narrow down a value on a scale', () => {
    expect(found(score(15, 8, 20))).toEqual([[], ['A narrow', 'B narrow', 'C narrow']]);
    expect(found(score(15, 8, 18))).toEqual([[], []]);
  });

  it('narrow down a value for a coalition somewhere else', () => {
    expect(found(score(15, 8, 18), 1)[1]).toEqual(expect.arrayContaining(['A narrow']));
  });
});

it('finds a difference of two sums even where it is none or all, and no answer is protected', () => {
  const differing = (yes: number): DisclosureProblem => ({
    atoms: [
      { id: 'late', n: 1 },
      { id: 'others', n: 20 },
    ],
    sets: [
      { id: 'before', atoms: [1], withhold: 'never' },
      { id: 'after', atoms: [0, 1], withhold: 'never' },
    ],
    features: [{ kind: 'count', id: 'f', yes: [yes, 9], protect: 'none', guardEnds: 'sets' }],
    minRespondents: 5,
    coalition: 0,
  });
  for (const yes of [0, 1])
    for (const solver of [undefined, solve])
      expect(attack(differing(yes), new Set(), solver)).toMatchObject([{ atoms: [0], kind: 'exact' }]);
});
