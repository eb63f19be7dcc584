import { Hono } from 'hono';
import { dimensionId, instant } from '#survey';
import * as z from 'zod';
import type { Dependencies } from '../dependencies.ts';
import { memberEndpoint } from '../endpoint/endpoint.ts';
import { problem } from '../problem.ts';
import type { ProblemCode } from '../problemTexts.ts';
import { delegateSections, type DelegationOutcome } from '../team/delegateSections.ts';
import { remindMember, type ReminderOutcome } from '../team/remindMember.ts';
import { removeMember } from '../team/removeMember.ts';
import { accountParams } from './params.ts';
import { REMOVING } from './removalProblems.ts';

const sections = z.array(dimensionId).max(8);
const delegation = z.strictObject({ sections, rev: z.int().nonnegative() });
const delegated = z.strictObject({ sections: z.array(dimensionId).readonly(), rev: z.int().positive() });
const reminder = z.strictObject({ operation: z.uuid(), account: z.string().regex(/^[0-9a-f]{64}$/) });
const reminded = z.strictObject({ remindedAt: instant });
const done = z.strictObject({});

/** What can be done about people of the own administration: removing, handing over sections, reminding. */
export const teamMemberRoutes = (dependencies: Dependencies) =>
  new Hono()
    .delete(
      '/team/members/:account',
      memberEndpoint(dependencies, {
        summary: 'Jemanden aus der eigenen Verwaltung entfernen',
        permission: 'team.remove',
        limit: 'accountChange',
        stepUp: true,
        params: accountParams,
        response: { kind: 'json', status: 200, schema: done },
        problems: ['not-yourself', 'last-editor', 'member-changed'],
      }),
      async (c) => {
        const { account, unit } = c.var.member;
        const outcome = await removeMember(dependencies, account, unit, c.req.valid('param').account);
        return outcome === 'removed' ? c.json({}, 200) : problem(c, REMOVING[outcome]);
      },
    )
    .put(
      '/team/members/:account/sections',
      memberEndpoint(dependencies, {
        summary: 'Festlegen, welche Abschnitte jemand beantwortet',
        permission: 'team.delegate',
        params: accountParams,
        body: delegation,
        response: { kind: 'json', status: 200, schema: delegated },
        problems: ['not-contributor', 'member-changed'],
      }),
      async (c) => {
        const wish = { ...c.req.valid('param'), ...c.req.valid('json') };
        const outcome = await delegateSections(dependencies, c.var.member, wish);
        if (outcome.kind !== 'saved') return problem(c, DELEGATING[outcome.kind]);
        return c.json({ sections: outcome.sections, rev: outcome.rev }, 200);
      },
    )
    .post(
      '/team/reminders',
      memberEndpoint(dependencies, {
        summary: 'Jemanden an offene Abschnitte erinnern',
        permission: 'team.remind',
        body: reminder,
        response: { kind: 'json', status: 200, schema: reminded },
        problems: ['not-contributor', 'edition-closed', 'no-address', 'nothing-open', 'reminded-already'],
      }),
      async (c) => {
        const outcome = await remindMember(dependencies, c.var.member, c.req.valid('json'));
        if (outcome.kind !== 'reminded') return problem(c, REMINDING[outcome.kind]);
        return c.json({ remindedAt: outcome.at }, 200);
      },
    );

type Codes<Outcome extends string> = Readonly<Record<Outcome, ProblemCode>>;

const DELEGATING = {
  notFound: 'not-found',
  notContributor: 'not-contributor',
  changedMeanwhile: 'member-changed',
} as const satisfies Codes<Exclude<DelegationOutcome['kind'], 'saved'>>;

const REMINDING = {
  notFound: 'not-found',
  notContributor: 'not-contributor',
  editionClosed: 'edition-closed',
  noAddress: 'no-address',
  nothingOpen: 'nothing-open',
  remindedAlready: 'reminded-already',
} as const satisfies Codes<Exclude<ReminderOutcome['kind'], 'reminded'>>;
