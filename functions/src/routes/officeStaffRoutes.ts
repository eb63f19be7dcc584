import { Hono } from 'hono';
import * as z from 'zod';
import type { Dependencies } from '../dependencies.ts';
import { accountEndpoint } from '../endpoint/endpoint.ts';
import { removeStaff, type StaffRemoval } from '../office/removeStaff.ts';
import { problem } from '../problem.ts';
import type { ProblemCode } from '../problemTexts.ts';
import { ASSOCIATION } from '../store/keys.ts';
import { teamView, viewTeam } from '../views/teamView.ts';
import { accountParams } from './params.ts';

const done = z.strictObject({});

/** Who works for the association (Geschäftsstelle), for its admins. */
export const officeStaffRoutes = (dependencies: Dependencies) =>
  new Hono()
    .get(
      '/office/staff',
      accountEndpoint(dependencies, {
        summary: 'Wer zur Geschäftsstelle gehört und wer eingeladen ist',
        permission: 'office.staff',
        response: { kind: 'json', status: 200, schema: teamView },
      }),
      async (c) => c.json(await viewTeam(dependencies, c.var.account, ASSOCIATION), 200),
    )
    .delete(
      '/office/staff/:account',
      accountEndpoint(dependencies, {
        summary: 'Jemandem die Rolle in der Geschäftsstelle entziehen',
        permission: 'office.staff',
        limit: 'accountChange',
        stepUp: true,
        params: accountParams,
        response: { kind: 'json', status: 200, schema: done },
        problems: ['not-yourself', 'last-admin', 'member-changed'],
      }),
      async (c) => {
        const outcome = await removeStaff(dependencies, c.var.account, c.req.valid('param').account);
        return outcome === 'removed' ? c.json({}, 200) : problem(c, REMOVING[outcome]);
      },
    );

const REMOVING = {
  notFound: 'not-found',
  ownHand: 'not-yourself',
  lastAdmin: 'last-admin',
  changedMeanwhile: 'member-changed',
} as const satisfies Readonly<Record<Exclude<StaffRemoval, 'removed'>, ProblemCode>>;
