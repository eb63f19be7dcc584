import { readFileSync } from 'node:fs';
import * as z from 'zod';
import type { DisclosureProblem, Feature, PlannedSet } from '#survey';

const interval = z.tuple([z.number(), z.number()]);
const parameters = {
  k: z.number(),
  coalition: z.number().default(0),
  protect: z.enum(['none', 'yes', 'both']).default('none'),
  p: z.number().default(10),
};
const frozenCase = z.object({
  id: z.string(),
  kind: z.enum(['count', 'magnitude']),
  table: z.object({
    atoms: z.array(
      z.object({
        id: z.string(),
        n: z.number().optional(),
        yes: z.number().default(0),
        orgs: z.number().optional(),
        values: z.array(z.number()).default([]),
      }),
    ),
    publishedSets: z.record(z.string(), z.array(z.string())),
    frozenSets: z.array(z.string()).default([]),
    publishedAsInterval: z.record(z.string(), interval).default({}),
  }),
  attackerKnowledge: z.object({ knownAtoms: z.array(z.string()).default([]) }),
  ruleParameters: z.object(parameters),
  expected: z.object({
    primary: z.array(z.string()),
    secondaryNeeded: z.boolean(),
    attackerIntervalsPrimaryOnly: z.record(z.string(), interval),
    breachesPrimaryOnly: z
      .array(z.object({ group: z.array(z.string()), interval, kind: z.enum(['exact', 'near-certain']) }))
      .default([]),
    minimalSecondaryPatterns: z.array(z.array(z.string())).default([]),
    exampleAfter: z
      .object({ suppressed: z.array(z.string()), attackerIntervals: z.record(z.string(), interval) })
      .optional(),
  }),
});
export type DisclosureCase = z.infer<typeof frozenCase>;

const FILE = new URL('../../survey/src/disclosure/reference/cases.json', import.meta.url);

/** The frozen cases (Geheimhaltungsfälle) of counts and amounts. */
export function disclosureCases(): readonly DisclosureCase[] {
  const { cases } = z.object({ cases: z.array(z.unknown()) }).parse(JSON.parse(readFileSync(FILE, 'utf8')));
  return cases.flatMap((one) => frozenCase.safeParse(one).data ?? []);
}

/** A case in the words of the engine. */
export function problemOf({
  kind,
  table,
  attackerKnowledge,
  ruleParameters,
}: DisclosureCase): DisclosureProblem {
  const { atoms } = table;
  const indexOf = (id: string) => atoms.findIndex((atom) => atom.id === id);
  const count: Feature = {
    kind: 'count',
    id: 'answer',
    yes: atoms.map(({ yes }) => yes),
    protect: ruleParameters.protect,
    bands: new Map(Object.entries(table.publishedAsInterval)),
  };
  const amount: Feature = {
    kind: 'amount',
    id: 'answer',
    contributions: atoms.map(({ values }) => values),
    dominancePercent: ruleParameters.p,
  };
  return {
    atoms: atoms.map(({ id, n, orgs, values }) => ({
      id,
      n: n ?? values.length,
      ...(orgs === undefined ? {} : { bodies: orgs }),
      known: attackerKnowledge.knownAtoms.includes(id),
    })),
    sets: Object.entries(table.publishedSets).map(([id, own]): PlannedSet => {
      const set = { id, atoms: own.map(indexOf).toSorted((a, b) => a - b) };
      return table.frozenSets.includes(id) ? { ...set, withhold: 'never' } : set;
    }),
    features: [kind === 'count' ? count : amount],
    minRespondents: ruleParameters.k,
    coalition: ruleParameters.coalition,
  };
}

export function publishedWithout(
  { sets }: DisclosureProblem,
  withheld: readonly string[],
): ReadonlySet<string> {
  return new Set(sets.map(({ id }) => id).filter((id) => !withheld.includes(id)));
}
