import { Hono } from 'hono';
import type { Dependencies } from '../dependencies.ts';
import { accountEndpoint } from '../endpoint/endpoint.ts';
import { problem } from '../problem.ts';
import { participationView, viewParticipation } from '../views/participationView.ts';
import { yearParams } from './params.ts';

/** Who takes part (Teilnahmestand), for the association. */
export const officeParticipationRoutes = (dependencies: Dependencies) =>
  new Hono().get(
    '/office/participation/:year',
    accountEndpoint(dependencies, {
      summary: 'Wo jede Verwaltung in einer Erhebungsrunde steht, ohne Antworten und Namen',
      permission: 'participation.read',
      params: yearParams,
      response: { kind: 'json', status: 200, schema: participationView },
    }),
    async (c) => {
      const edition = await dependencies.editions.get(c.req.valid('param').year);
      if (edition === undefined) return problem(c, 'not-found');
      return c.json(await viewParticipation(dependencies, edition), 200);
    },
  );
