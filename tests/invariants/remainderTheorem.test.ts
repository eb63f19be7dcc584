import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { createHighsSolver } from '#functions';
import { attack, type LinearSolver } from '#survey';
import { unionsOf } from '../builders/breachOracle.ts';

/*
 * The theorem the whole of disclosure control rests on: if published sets form a tree, nobody's answer is certain to a
 * coalition of up to c others if and only if every remainder (a published set minus the published ones inside it) has
 * at least c + 1 „ja“ and c + 1 „nein“. Here enumeration of every respondent's answers is compared with the rule and
 * with the attacker.
 */

const RUNS = Number(process.env['DISCLOSURE_RUNS'] ?? 400);

interface Tree {
  readonly answers: readonly (0 | 1)[];
  /** Respondents from … to (exclusive), nested or disjoint. */
  readonly sets: readonly (readonly [number, number])[];
  readonly coalition: number;
}

const tree: fc.Arbitrary<Tree> = fc
  .integer({ min: 1, max: 9 })
  .chain((n) =>
    fc.record({
      answers: fc.array(fc.constantFrom<(0 | 1)[]>(0, 1), { minLength: n, maxLength: n }),
      ends: fc.array(fc.tuple(fc.nat(n), fc.nat(n)), { minLength: 1, maxLength: 5 }),
      coalition: fc.nat(2),
    }),
  )
  .map(({ answers, ends, coalition }) => {
    const sets: (readonly [number, number])[] = [];
    for (const [a, b] of ends) {
      const [from, to] = [Math.min(a, b), Math.max(a, b)];
      const isNew = !sets.some(([x, y]) => x === from && y === to);
      const crosses = sets.some(
        ([x, y]) => (x < from && from < y && y < to) || (from < x && x < to && to < y),
      );
      if (from < to && isNew && !crosses) sets.push([from, to]);
    }
    return { answers, sets, coalition };
  });

const membersOf = ([from, to]: readonly [number, number]) =>
  Array.from({ length: to - from }, (_, i) => from + i);
const countOf = (answers: readonly number[], members: readonly number[]) =>
  members.reduce((sum, member) => sum + answers[member]!, 0);

/** By enumeration: some coalition knows the answer of somebody who is not in it. */
function isSomebodyCertain({ answers, sets, coalition }: Tree): boolean {
  const everybody = answers.map((_, i) => i);
  const possible = [[], ...unionsOf(everybody)]
    .map((yes) => answers.map((_, i) => Number(yes.includes(i))))
    .filter((other) =>
      sets.every((set) => countOf(other, membersOf(set)) === countOf(answers, membersOf(set))),
    );
  const coalitions = [[], ...unionsOf(everybody)].filter(({ length }) => length <= coalition);
  return coalitions.some((members) => {
    const left = possible.filter((other) => members.every((member) => other[member] === answers[member]));
    return everybody.some((i) => !members.includes(i) && left.every((other) => other[i] === answers[i]));
  });
}

/** By the rule. */
function isRuleBroken({ answers, sets, coalition }: Tree): boolean {
  return sets.some((set) => {
    const inside = sets.filter(([from, to]) => set[0] <= from && to <= set[1] && to - from < set[1] - set[0]);
    const rest = membersOf(set).filter((i) => !inside.some(([from, to]) => from <= i && i < to));
    const yes = countOf(answers, rest);
    return rest.length > 0 && Math.min(yes, rest.length - yes) <= coalition;
  });
}

/** Respondents in the same sets, as atoms. */
function isBroken({ answers, sets, coalition }: Tree, solve: LinearSolver | undefined): boolean {
  const ends = [...new Set([0, answers.length, ...sets.flat()])].toSorted((a, b) => a - b);
  const atoms = ends.slice(1).map((to, i) => membersOf([ends[i]!, to]));
  const problem = {
    atoms: atoms.map(({ length }, i) => ({ id: `${i}`, n: length })),
    sets: sets.map(([from, to], i) => ({
      id: `${i}`,
      atoms: atoms.flatMap((own, atom) => (from <= own[0]! && own[0]! < to ? [atom] : [])),
    })),
    features: [
      {
        kind: 'count' as const,
        id: 'answer',
        yes: atoms.map((own) => countOf(answers, own)),
        protect: 'both' as const,
      },
    ],
    minRespondents: 1,
    coalition,
  };
  return attack(problem, new Set(sets.map((_, i) => `${i}`)), solve).length > 0;
}

describe('published sets that form a tree', () => {
  let solve: LinearSolver;
  beforeAll(async () => {
    solve = await createHighsSolver();
  });

  it('make nobody’s answer certain if and only if every remainder keeps the rule, and the attacker knows', () => {
    const outcomes = { safe: 0, unsafe: 0 };
    fc.assert(
      fc.property(tree, (one) => {
        const certain = isSomebodyCertain(one);
        outcomes[certain ? 'unsafe' : 'safe']++;
        expect([isRuleBroken(one), isBroken(one, undefined), isBroken(one, solve)]).toEqual([
          certain,
          certain,
          certain,
        ]);
      }),
      { numRuns: RUNS },
    );
    expect(Math.min(outcomes.safe, outcomes.unsafe)).toBeGreaterThan(RUNS / 20);
  });
});
