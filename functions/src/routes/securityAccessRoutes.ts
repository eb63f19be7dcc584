import { Hono } from 'hono';
import * as z from 'zod';
import { acceptedRow } from '../access/acceptedRow.ts';
import { requestAccess } from '../access/requestAccess.ts';
import type { Dependencies } from '../dependencies.ts';
import { accountEndpoint } from '../endpoint/endpoint.ts';
import { problem, problemWith } from '../problem.ts';
import { accessList, viewAccesses } from '../views/accessView.ts';
import { NOTHING_COUNTS } from './officeAnswerRoutes.ts';
import { unitParams } from './params.ts';

const MAX_REASON = 600;
const request = z.strictObject({
  operation: z.uuid(),
  year: z.int(),
  reason: z.string().trim().min(20).max(MAX_REASON),
});

/** Requests for security answers (Einsicht): who asks for them. */
export const securityAccessRoutes = (dependencies: Dependencies) =>
  new Hono()
    .get(
      '/office/security-access',
      accountEndpoint(dependencies, {
        summary: 'Anträge auf Einsicht in Sicherheitsangaben, ohne Antworten',
        permission: 'security.list',
        response: { kind: 'json', status: 200, schema: accessList },
      }),
      async (c) => {
        const all = await dependencies.access.all();
        return c.json({ requests: await viewAccesses(dependencies, c.var.account, all) }, 200);
      },
    )
    .post(
      '/office/units/:key/security-access',
      accountEndpoint(dependencies, {
        summary: 'Einsicht in die Sicherheitsangaben einer Verwaltung beantragen',
        permission: 'security.request',
        limit: 'securityRequest',
        params: unitParams,
        body: request,
        response: { kind: 'json', status: 201, schema: accessList },
        problems: ['nothing-submitted', 'access-exists'],
      }),
      async (c) => {
        const { operation: id, year, reason } = c.req.valid('json');
        const { key } = c.req.valid('param');
        const found = await acceptedRow(dependencies, year, key);
        if (found === 'notFound') return problem(c, 'not-found');
        if (found === 'nothing') return problemWith(c, 'nothing-submitted', NOTHING_COUNTS);
        const wish = { id, unit: key, edition: year, reason };
        const outcome = await requestAccess(dependencies, c.var.account, wish);
        if (outcome.kind === 'exists') return problem(c, 'access-exists');
        return c.json({ requests: await viewAccesses(dependencies, c.var.account, [outcome.access]) }, 201);
      },
    );
