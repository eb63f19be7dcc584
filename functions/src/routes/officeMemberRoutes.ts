import { Hono } from 'hono';
import { unitKey } from '#survey';
import * as z from 'zod';
import type { Dependencies } from '../dependencies.ts';
import { accountEndpoint } from '../endpoint/endpoint.ts';
import { problem } from '../problem.ts';
import { removeMember } from '../team/removeMember.ts';
import { accountParams } from './params.ts';
import { REMOVING } from './removalProblems.ts';

const params = z.strictObject({ key: unitKey, ...accountParams.shape });
const done = z.strictObject({});

/** Taking somebody out of any unit, for the association: for example when nobody is left there who could. */
export const officeMemberRoutes = (dependencies: Dependencies) =>
  new Hono().delete(
    '/office/units/:key/members/:account',
    accountEndpoint(dependencies, {
      summary: 'Jemanden aus einer Verwaltung entfernen',
      permission: 'office.remove',
      limit: 'accountChange',
      stepUp: true,
      params,
      response: { kind: 'json', status: 200, schema: done },
      problems: ['not-yourself', 'last-editor', 'member-changed'],
    }),
    async (c) => {
      const { key, account } = c.req.valid('param');
      const outcome = await removeMember(dependencies, c.var.account, key, account);
      return outcome === 'removed' ? c.json({}, 200) : problem(c, REMOVING[outcome]);
    },
  );
