import { Hono } from 'hono';
import * as z from 'zod';
import { dimensionId, type PeerReport } from '#survey';
import type { Dependencies } from '../dependencies.ts';
import { memberEndpoint } from '../endpoint/endpoint.ts';
import { problem } from '../problem.ts';
import { ownResponse } from '../submission/ownResponse.ts';
import { peersOf } from '../submission/peersOf.ts';
import { described } from '../views/described.ts';
import { yearParams } from './params.ts';

const wish = z.strictObject({
  group: z
    .string()
    .regex(/^[a-z0-9+-]{1,120}$/)
    .optional(),
  dimension: dimensionId.optional(),
});
const peersView = z.strictObject({
  /** Absent before the first release. */
  report: described<PeerReport>(
    'Der Vergleich der eigenen Verwaltung mit einer Vergleichsgruppe, aus einem Veröffentlichungsstand',
  ).exactOptional(),
});

/** Where the own unit stands among others: its accepted answers beside published figures. */
export const peerRoutes = (dependencies: Dependencies) =>
  new Hono().get(
    '/responses/:year/peers',
    memberEndpoint(dependencies, {
      summary: 'Die eigene Verwaltung im Vergleich mit anderen',
      permission: 'result.read',
      params: yearParams,
      query: wish,
      response: { kind: 'json', status: 200, schema: peersView },
      problems: ['nothing-submitted'],
    }),
    async (c) => {
      const { year } = c.req.valid('param');
      const own = await ownResponse(dependencies, c.var.member, { year, permission: 'result.read' });
      if (own === undefined) return problem(c, 'not-found');
      const { unit, head } = own;
      if (head?.accepted === undefined) return problem(c, 'nothing-submitted');
      const report = await peersOf(dependencies, {
        year,
        unit,
        accepted: head.accepted,
        ...c.req.valid('query'),
      });
      return c.json(report === undefined ? {} : { report }, 200);
    },
  );
