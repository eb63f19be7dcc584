import { Hono } from 'hono';
import * as z from 'zod';
import type { Dependencies } from '../dependencies.ts';
import { accountEndpoint } from '../endpoint/endpoint.ts';
import { problem, problemWith } from '../problem.ts';
import { ASSOCIATION } from '../store/keys.ts';
import { confirmInvitation } from '../team/confirmInvitation.ts';
import { createInvitation } from '../team/createInvitation.ts';
import { revokeInvitation } from '../team/revokeInvitation.ts';
import { invitationView, viewInvitation } from '../views/teamView.ts';
import { INVITING, REVOKING } from './invitationProblems.ts';
import { invitationParams } from './params.ts';

const staffRequest = z.strictObject({
  operation: z.uuid(),
  role: z.enum(['analyst', 'speaker', 'admin']),
  email: z.email().max(254).exactOptional(),
});
const invited = z.strictObject({ invitation: invitationView, link: z.string() });
const done = z.strictObject({});

/** Invitations to the association (Geschäftsstelle): two of its admins for every one. */
export const officeStaffInvitationRoutes = (dependencies: Dependencies) =>
  new Hono()
    .post(
      '/office/staff/invitations',
      accountEndpoint(dependencies, {
        summary: 'In die Geschäftsstelle einladen; eine zweite Person muss die Einladung bestätigen',
        permission: 'role.association',
        limit: 'invitationCreation',
        stepUp: true,
        body: staffRequest,
        response: { kind: 'json', status: 201, schema: invited },
        problems: ['invitation-exists', 'same-person'],
      }),
      async (c) => {
        const { account } = c.var;
        const wish = { ...c.req.valid('json'), scope: ASSOCIATION } as const;
        const outcome = await createInvitation(dependencies, account, wish);
        if (outcome.kind !== 'created') return problem(c, INVITING[outcome.kind]);
        const invitation = await viewInvitation(dependencies, account, outcome.invitation);
        return c.json({ invitation, link: outcome.link }, 201);
      },
    )
    .post(
      '/office/staff/invitations/:id/confirmation',
      accountEndpoint(dependencies, {
        summary: 'Die Einladung einer anderen Person bestätigen',
        permission: 'role.association',
        limit: 'invitationCreation',
        stepUp: true,
        params: invitationParams,
        response: { kind: 'json', status: 200, schema: done },
        problems: ['own-hand', 'invitation-over'],
      }),
      async (c) => {
        const key = { scope: ASSOCIATION, hash: c.req.valid('param').id } as const;
        const outcome = await confirmInvitation(dependencies, c.var.account, key);
        if (outcome === 'ownHand') return problemWith(c, 'own-hand', OWN_INVITATION);
        return outcome === 'confirmed' ? c.json({}, 200) : problem(c, CONFIRMING[outcome]);
      },
    )
    .delete(
      '/office/staff/invitations/:id',
      accountEndpoint(dependencies, {
        summary: 'Eine Einladung in die Geschäftsstelle zurückziehen',
        permission: 'office.staff',
        params: invitationParams,
        response: { kind: 'json', status: 200, schema: done },
        problems: ['invitation-used'],
      }),
      async (c) => {
        const key = { scope: ASSOCIATION, hash: c.req.valid('param').id } as const;
        const outcome = await revokeInvitation(dependencies, c.var.account, key);
        return outcome === 'revoked' ? c.json({}, 200) : problem(c, REVOKING[outcome]);
      },
    );

const OWN_INVITATION = {
  title: 'Sie haben diese Einladung selbst ausgestellt.',
  detail: 'Bestätigen muss sie eine andere Person mit der Rolle „Verwaltung der Zugänge“.',
};

const CONFIRMING = {
  notFound: 'not-found',
  forbidden: 'forbidden',
  notWaiting: 'invitation-over',
} as const;
