import * as z from 'zod';
import type { Feature, PlannedSet, Problem } from './problem.ts';
import file from './reference/cases.json' with { type: 'json' };

/*
 * Translates the frozen cases into problems. Order statistics and the self-test of the attacker are no problems of
 * suppression; their own tests read them.
 */

const common = {
  id: z.string(),
  expected: z.object({
    primary: z.array(z.string()),
    verdict: z.string(),
    minimalSecondaryPatterns: z.array(z.array(z.string())).optional(),
  }),
};
const publishedSets = z.record(z.string(), z.array(z.string()));
const frozenSets = z.array(z.string()).default([]);
const numbers = z.array(z.number());

const countCase = z.object({
  ...common,
  kind: z.literal('count'),
  attackerKnowledge: z.object({ knownAtoms: z.array(z.string()) }),
  table: z.object({
    atoms: z.array(z.object({ id: z.string(), n: z.int(), yes: z.int(), orgs: z.int().optional() })),
    publishedSets,
    frozenSets,
    notSuppressible: z.array(z.string()),
    publishedAsInterval: z.record(z.string(), z.tuple([z.int(), z.int()])).default({}),
  }),
  ruleParameters: z.object({ k: z.int(), coalition: z.int(), protect: z.enum(['none', 'yes', 'both']) }),
});
const amountCase = z.object({
  ...common,
  kind: z.literal('magnitude'),
  table: z.object({
    atoms: z.array(z.object({ id: z.string(), values: numbers })),
    publishedSets,
    notSuppressible: z.array(z.string()),
  }),
  ruleParameters: z.object({ k: z.int(), p: z.number() }),
});
const scoreCase = z.object({
  ...common,
  kind: z.literal('score'),
  table: z.object({
    scale: z.tuple([z.number(), z.number()]),
    groups: z.array(
      z.object({
        id: z.string(),
        n: z.int(),
        members: z.array(z.string()).optional(),
        publishedMean: z.number(),
        rounding: z.number(),
      }),
    ),
  }),
  ruleParameters: z.object({ k: z.int(), minWidth: z.number() }),
});
const categoryCase = z.object({
  ...common,
  kind: z.literal('multi-category'),
  table: z.object({ groups: z.record(z.string(), z.record(z.string(), z.int())) }),
  ruleParameters: z.object({ k: z.int(), coalition: z.int(), protect: z.enum(['none', 'yes', 'both']) }),
});
const orderCase = z.object({
  ...common,
  kind: z.literal('orderstat'),
  table: z.object({ groups: z.array(z.object({ id: z.string(), n: z.int(), stat: z.string() })) }),
  ruleParameters: z.object({ quantileMinN: z.int() }),
});
const selfTest = z.object({ ...common, kind: z.literal('attacker-self-test') });
const anyCase = z.discriminatedUnion('kind', [
  countCase,
  amountCase,
  scoreCase,
  categoryCase,
  orderCase,
  selfTest,
]);

const ALL = z.array(anyCase).parse(file.cases);

/** The cases of order statistics, as they stand in the file. */
export const ORDER_CASES = ALL.flatMap((one) => (one.kind === 'orderstat' ? [one] : []));

export interface Case {
  readonly id: string;
  readonly problem: Problem;
  readonly primary: readonly string[];
  readonly verdict: string;
  /** All patterns with the fewest sets, where the case names them. */
  readonly patterns: readonly (readonly string[])[] | undefined;
}

/** The cases that are problems of suppression. */
export const CASES: readonly Case[] = ALL.flatMap((one): Case[] => {
  const problem = problemOf(one);
  const { primary, verdict, minimalSecondaryPatterns } = one.expected;
  return problem ? [{ id: one.id, problem, primary, verdict, patterns: minimalSecondaryPatterns }] : [];
});

function problemOf(one: z.infer<typeof anyCase>): Problem | undefined {
  switch (one.kind) {
    case 'count':
      return countProblem(one);
    case 'magnitude':
      return amountProblem(one);
    case 'score':
      return scoreProblem(one);
    case 'multi-category':
      return categoryProblem(one);
    case 'orderstat':
    case 'attacker-self-test':
      return undefined;
  }
}

function countProblem({ table, ruleParameters, attackerKnowledge }: z.infer<typeof countCase>): Problem {
  const feature: Feature = {
    kind: 'count',
    id: 'yes',
    yes: table.atoms.map(({ yes }) => yes),
    protect: ruleParameters.protect,
    bands: new Map(Object.entries(table.publishedAsInterval)),
  };
  return {
    atoms: table.atoms.map(({ id, n, orgs }) => ({
      id,
      n,
      ...(orgs !== undefined && { bodies: orgs }),
      known: attackerKnowledge.knownAtoms.includes(id),
    })),
    sets: setsOf(table.publishedSets, table.atoms, table.notSuppressible, table.frozenSets),
    features: [feature],
    minRespondents: ruleParameters.k,
    coalition: ruleParameters.coalition,
  };
}

function amountProblem({ table, ruleParameters }: z.infer<typeof amountCase>): Problem {
  const contributions = table.atoms.map(({ values }) => values);
  return {
    atoms: table.atoms.map(({ id, values }) => ({ id, n: values.length })),
    sets: setsOf(table.publishedSets, table.atoms, table.notSuppressible, []),
    features: [{ kind: 'amount', id: 'amount', contributions, dominancePercent: ruleParameters.p }],
    minRespondents: ruleParameters.k,
    coalition: 0,
  };
}

/** A group without members is an atom; what a group with members has besides them gets the rest of its sum. */
function scoreProblem({ table, ruleParameters }: z.infer<typeof scoreCase>): Problem {
  const plain = table.groups.filter(({ members }) => !members);
  const atoms = plain.map(({ id, n, publishedMean }) => ({ id, n, mean: publishedMean }));
  for (const { n, members = [], publishedMean } of table.groups) {
    const inside = plain.filter(({ id }) => members.includes(id));
    const rest = n - inside.reduce((sum, group) => sum + group.n, 0);
    const restSum = n * publishedMean - inside.reduce((sum, group) => sum + group.n * group.publishedMean, 0);
    const restId = members.find((id) => !inside.some((group) => group.id === id));
    if (restId !== undefined) atoms.push({ id: restId, n: rest, mean: restSum / rest });
  }
  const published = Object.fromEntries(table.groups.map(({ id, members }) => [id, members ?? [id]]));
  return {
    atoms: atoms.map(({ id, n }) => ({ id, n })),
    sets: setsOf(published, atoms, [], []),
    features: [
      {
        kind: 'score',
        id: 'score',
        values: atoms.map(({ n, mean }) => Array<number>(n).fill(mean)),
        scale: table.scale,
        minWidth: ruleParameters.minWidth,
        rounding: table.groups[0]!.rounding,
      },
    ],
    minRespondents: ruleParameters.k,
    coalition: 0,
  };
}

function categoryProblem({ table, ruleParameters }: z.infer<typeof categoryCase>): Problem {
  const groups = Object.entries(table.groups).map(([id, counts]) => ({ id, counts }));
  const categories = Object.keys(groups[0]!.counts);
  const { k, coalition, protect } = ruleParameters;
  return {
    atoms: groups.map(({ id, counts }) => ({ id, n: Object.values(counts).reduce((a, b) => a + b, 0) })),
    sets: groups.map(({ id }, i) => ({ id, atoms: [i] })),
    features: categories.map((id) => ({
      kind: 'count',
      id,
      yes: groups.map(({ counts }) => counts[id]!),
      protect,
    })),
    minRespondents: k,
    coalition,
  };
}

function setsOf(
  sets: Readonly<Record<string, readonly string[]>>,
  atoms: readonly { readonly id: string }[],
  last: readonly string[],
  never: readonly string[],
): readonly PlannedSet[] {
  return Object.entries(sets).map(([id, members]) => ({
    id,
    atoms: atoms.flatMap((atom, i) => (members.includes(atom.id) ? [i] : [])),
    ...(last.includes(id) && { withhold: 'last' as const }),
    ...(never.includes(id) && { withhold: 'never' as const }),
  }));
}
