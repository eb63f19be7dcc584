import { Hono } from 'hono';
import type { Dependencies } from '../dependencies.ts';
import { memberEndpoint } from '../endpoint/endpoint.ts';
import { problem } from '../problem.ts';
import { pendingView, viewPending } from '../views/pendingView.ts';
import { yearParams } from './params.ts';

/** What waits for approval, for those who answer for it. */
export const pendingRoutes = (dependencies: Dependencies) =>
  new Hono().get(
    '/responses/:year/pending',
    memberEndpoint(dependencies, {
      summary: 'Die Abgabe, die auf Freigabe wartet',
      permission: 'submission.read',
      params: yearParams,
      response: { kind: 'json', status: 200, schema: pendingView },
      problems: ['not-pending'],
    }),
    async (c) => {
      const { year } = c.req.valid('param');
      const view = await viewPending(dependencies, c.var.member, year);
      return typeof view === 'string' ? problem(c, view) : c.json(view, 200);
    },
  );
