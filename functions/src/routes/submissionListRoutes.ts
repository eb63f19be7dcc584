import { Hono } from 'hono';
import * as z from 'zod';
import type { Dependencies } from '../dependencies.ts';
import { memberEndpoint } from '../endpoint/endpoint.ts';
import { problem } from '../problem.ts';
import { submissionEntry, viewSubmissions } from '../views/submissionEntry.ts';
import { yearParams } from './params.ts';

/** What the own unit sent in, one entry a submission. */
export const submissionListRoutes = (dependencies: Dependencies) =>
  new Hono().get(
    '/responses/:year/submissions',
    memberEndpoint(dependencies, {
      summary: 'Die eigenen Abgaben einer Erhebung, neueste zuerst',
      permission: 'copy.read',
      params: yearParams,
      response: {
        kind: 'json',
        status: 200,
        schema: z.strictObject({ submissions: z.array(submissionEntry) }),
      },
    }),
    async (c) => {
      const { year } = c.req.valid('param');
      const { unit } = c.var.member;
      const [edition, list, head] = await Promise.all([
        dependencies.editions.get(year),
        dependencies.submissions.listOf(year, unit),
        dependencies.responses.get(year, unit),
      ]);
      if (edition === undefined) return problem(c, 'not-found');
      return c.json({ submissions: viewSubmissions(list, head?.accepted?.id) }, 200);
    },
  );
