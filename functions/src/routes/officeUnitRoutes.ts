import { Hono } from 'hono';
import { unitKey } from '#survey';
import * as z from 'zod';
import type { Dependencies } from '../dependencies.ts';
import { accountEndpoint } from '../endpoint/endpoint.ts';
import { problem } from '../problem.ts';
import { createInvitation } from '../team/createInvitation.ts';
import { revokeInvitation } from '../team/revokeInvitation.ts';
import { officeUnitView, viewOfficeUnit } from '../views/officeUnitView.ts';
import { INVITING, REVOKING } from './invitationProblems.ts';
import { invitationParams, unitParams } from './params.ts';

const unitInvitation = z.strictObject({
  operation: z.uuid(),
  role: z.enum(['editor', 'approver']),
  email: z.email().max(254).exactOptional(),
});
/** The link stands in this answer and nowhere else: for a letter where there is no address. */
const invited = z.strictObject({ link: z.string() });
const ofUnit = z.strictObject({ key: unitKey });
const done = z.strictObject({});

/** The people of any unit, for the association: first editors and replacements. */
export const officeUnitRoutes = (dependencies: Dependencies) =>
  new Hono()
    .get(
      '/office/units/:key',
      accountEndpoint(dependencies, {
        summary: 'Personen und Einladungen einer Verwaltung',
        permission: 'participation.read',
        params: unitParams,
        response: { kind: 'json', status: 200, schema: officeUnitView },
      }),
      async (c) => {
        const unit = dependencies.registry.find(c.req.valid('param').key);
        if (unit === undefined) return problem(c, 'not-found');
        return c.json(await viewOfficeUnit(dependencies, c.var.account, unit), 200);
      },
    )
    .post(
      '/office/units/:key/invitations',
      accountEndpoint(dependencies, {
        summary: 'Jemanden in eine Verwaltung einladen, auch mit einem Brief',
        permission: 'office.invite',
        limit: 'invitationCreation',
        stepUp: true,
        params: unitParams,
        body: unitInvitation,
        response: { kind: 'json', status: 201, schema: invited },
        problems: ['invitation-exists', 'same-person'],
      }),
      async (c) => {
        const wish = { ...c.req.valid('json'), scope: c.req.valid('param').key };
        const outcome = await createInvitation(dependencies, c.var.account, wish);
        if (outcome.kind !== 'created') return problem(c, INVITING[outcome.kind]);
        return c.json({ link: outcome.link }, 201);
      },
    )
    .delete(
      '/office/units/:key/invitations/:id',
      accountEndpoint(dependencies, {
        summary: 'Eine Einladung in eine Verwaltung zurückziehen',
        permission: 'office.invite',
        params: ofUnit.extend(invitationParams.shape),
        response: { kind: 'json', status: 200, schema: done },
        problems: ['invitation-used'],
      }),
      async (c) => {
        const { key, id } = c.req.valid('param');
        const outcome = await revokeInvitation(dependencies, c.var.account, { scope: key, hash: id });
        return outcome === 'revoked' ? c.json({}, 200) : problem(c, REVOKING[outcome]);
      },
    );
