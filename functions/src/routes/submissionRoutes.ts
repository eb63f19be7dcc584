import { Hono } from 'hono';
import * as z from 'zod';
import { dimensionId, responseState } from '#survey';
import type { Dependencies } from '../dependencies.ts';
import { memberEndpoint } from '../endpoint/endpoint.ts';
import { problem, problemWith } from '../problem.ts';
import type { ProblemCode } from '../problemTexts.ts';
import { mode } from '../store/rows.ts';
import { submit, type SubmitOutcome } from '../submission/submit.ts';
import { yearParams } from './params.ts';
import { receipt } from '../views/receipt.ts';
import { someText } from './someText.ts';

const request = z.strictObject({
  id: z.uuid(),
  versions: z.partialRecord(dimensionId, z.int().nonnegative()),
  mode,
  reason: someText.exactOptional(),
  alone: z.boolean().exactOptional(),
});
const sent = receipt.extend({ state: responseState });

/** Sending the response of the own unit for approval. */
export const submissionRoutes = (dependencies: Dependencies) =>
  new Hono().post(
    '/responses/:year/submission',
    memberEndpoint(dependencies, {
      summary: 'Den eigenen Antwortbogen zur Freigabe senden',
      permission: 'response.send',
      limit: 'submission',
      params: yearParams,
      body: request,
      response: { kind: 'json', status: 201, schema: sent },
      problems: [
        'sections-changed',
        'changed-meanwhile',
        'submission-id-used',
        'edition-closed',
        'reason-missing',
        'needs-approval',
        'invalid-answers',
        'too-large',
      ],
    }),
    async (c) => {
      const { year } = c.req.valid('param');
      const outcome = await submit(dependencies, c.var.member, year, c.req.valid('json'));
      switch (outcome.kind) {
        case 'sent': {
          const { id, submittedAt, hash } = outcome.submission;
          return c.json({ id, submittedAt, hash, state: outcome.state }, 201);
        }
        case 'sectionsChanged':
          return problemWith(c, 'sections-changed', { changed: outcome.changed });
        case 'invalid':
          return problemWith(c, 'invalid-answers', { issues: outcome.issues });
        case 'notFound':
        case 'closed':
        case 'changedMeanwhile':
        case 'idUsed':
        case 'tooLarge':
        case 'reasonMissing':
        case 'needsApproval':
          return problem(c, CODES[outcome.kind]);
      }
    },
  );

type Plain = Exclude<SubmitOutcome['kind'], 'sent' | 'sectionsChanged' | 'invalid'>;

const CODES = {
  notFound: 'not-found',
  closed: 'edition-closed',
  changedMeanwhile: 'changed-meanwhile',
  idUsed: 'submission-id-used',
  tooLarge: 'too-large',
  reasonMissing: 'reason-missing',
  needsApproval: 'needs-approval',
} as const satisfies Readonly<Record<Plain, ProblemCode>>;
