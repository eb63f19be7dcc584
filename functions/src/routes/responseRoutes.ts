import { Hono } from 'hono';
import type { Dependencies } from '../dependencies.ts';
import { memberEndpoint } from '../endpoint/endpoint.ts';
import { problem } from '../problem.ts';
import { ownResponse } from '../submission/ownResponse.ts';
import { responseView, viewResponse } from '../views/responseView.ts';
import { yearParams } from './params.ts';

/** Where the response of the own unit stands, with the sections its reader may see. */
export const responseRoutes = (dependencies: Dependencies) =>
  new Hono().get(
    '/responses/:year',
    memberEndpoint(dependencies, {
      summary: 'Der eigene Antwortbogen mit den Abschnitten der eigenen Rolle',
      permission: 'response.read',
      params: yearParams,
      response: { kind: 'json', status: 200, schema: responseView },
    }),
    async (c) => {
      const { year } = c.req.valid('param');
      const own = await ownResponse(dependencies, c.var.member, { year, permission: 'response.read' });
      if (own === undefined) return problem(c, 'not-found');
      return c.json(await viewResponse(dependencies, c.var.member, own), 200);
    },
  );
