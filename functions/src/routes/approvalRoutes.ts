import { Hono, type Context } from 'hono';
import * as z from 'zod';
import { dimensionId, responseState } from '#survey';
import type { Dependencies } from '../dependencies.ts';
import { memberEndpoint } from '../endpoint/endpoint.ts';
import { problem } from '../problem.ts';
import type { ProblemCode } from '../problemTexts.ts';
import { approve, returnSubmission, withdraw, type DecisionOutcome } from '../submission/approve.ts';
import { yearParams } from './params.ts';
import { someText } from './someText.ts';

const decision = z.strictObject({ operation: z.uuid(), submission: z.uuid() });
const returning = decision.extend({
  comment: someText,
  sections: z.partialRecord(dimensionId, someText),
});
const decided = z.strictObject({ state: responseState, rev: z.int().positive() });
const answer = { kind: 'json', status: 200, schema: decided } as const;
const problems = ['not-pending', 'changed-meanwhile', 'edition-closed'] as const;

/** What happens to a submission of the own unit once it was sent: approval, return, taking it back. */
export const approvalRoutes = (dependencies: Dependencies) =>
  new Hono()
    .post(
      '/responses/:year/approval',
      memberEndpoint(dependencies, {
        summary: 'Die wartende Abgabe freigeben',
        permission: 'response.approve',
        stepUp: true,
        params: yearParams,
        body: decision,
        response: answer,
        problems: [...problems, 'own-hand'],
      }),
      async (c) => {
        const { year } = c.req.valid('param');
        const outcome = await approve(dependencies, c.var.member, year, c.req.valid('json'));
        return answered(c, outcome);
      },
    )
    .post(
      '/responses/:year/return',
      memberEndpoint(dependencies, {
        summary: 'Die wartende Abgabe mit Anmerkungen zurückgeben',
        permission: 'response.return',
        params: yearParams,
        body: returning,
        response: answer,
        problems,
      }),
      async (c) => {
        const { year } = c.req.valid('param');
        const outcome = await returnSubmission(dependencies, c.var.member, year, c.req.valid('json'));
        return answered(c, outcome);
      },
    )
    .post(
      '/responses/:year/withdrawal',
      memberEndpoint(dependencies, {
        summary: 'Die wartende Abgabe zurückziehen',
        permission: 'response.withdraw',
        params: yearParams,
        body: decision,
        response: answer,
        problems,
      }),
      async (c) => {
        const { year } = c.req.valid('param');
        const outcome = await withdraw(dependencies, c.var.member, year, c.req.valid('json'));
        return answered(c, outcome);
      },
    );

function answered(c: Context, outcome: DecisionOutcome) {
  if (outcome.kind !== 'decided') return problem(c, CODES[outcome.kind]);
  return c.json({ state: outcome.state, rev: outcome.rev }, 200);
}

const CODES = {
  notFound: 'not-found',
  closed: 'edition-closed',
  notPending: 'not-pending',
  changedMeanwhile: 'changed-meanwhile',
  ownHand: 'own-hand',
} as const satisfies Readonly<Record<Exclude<DecisionOutcome['kind'], 'decided'>, ProblemCode>>;
