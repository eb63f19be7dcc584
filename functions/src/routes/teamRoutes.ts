import { Hono } from 'hono';
import { dimensionId } from '#survey';
import * as z from 'zod';
import type { Dependencies } from '../dependencies.ts';
import { memberEndpoint } from '../endpoint/endpoint.ts';
import { problem } from '../problem.ts';
import { createInvitation } from '../team/createInvitation.ts';
import { revokeInvitation } from '../team/revokeInvitation.ts';
import { invitationView, teamView, viewInvitation, viewTeam } from '../views/teamView.ts';
import { INVITING, REVOKING } from './invitationProblems.ts';
import { invitationParams } from './params.ts';

const sections = z.array(dimensionId).max(8);
const common = { operation: z.uuid(), email: z.email().max(254).exactOptional() };
/** Role decides what else there is to say: only contributors get sections. */
const invitationRequest = z.discriminatedUnion('role', [
  z.strictObject({ role: z.literal('contributor'), sections: sections.min(1), ...common }),
  z.strictObject({ role: z.enum(['editor', 'approver']), ...common }),
]);
/** The link stands in this answer and nowhere else. */
const invited = z.strictObject({ invitation: invitationView, link: z.string() });
const done = z.strictObject({});

/** The people of the own administration: who is there, who is invited, and inviting. */
export const teamRoutes = (dependencies: Dependencies) =>
  new Hono()
    .get(
      '/team',
      memberEndpoint(dependencies, {
        summary: 'Personen und Einladungen der eigenen Verwaltung',
        permission: 'team.read',
        response: { kind: 'json', status: 200, schema: teamView },
      }),
      async (c) => c.json(await viewTeam(dependencies, c.var.member.account, c.var.member.unit), 200),
    )
    .post(
      '/team/invitations',
      memberEndpoint(dependencies, {
        summary: 'Jemanden in die eigene Verwaltung einladen',
        permission: 'team.invite',
        limit: 'invitationCreation',
        stepUp: true,
        body: invitationRequest,
        response: { kind: 'json', status: 201, schema: invited },
        problems: ['invitation-exists', 'same-person'],
      }),
      async (c) => {
        const { account, unit } = c.var.member;
        const outcome = await createInvitation(dependencies, account, {
          ...c.req.valid('json'),
          scope: unit,
        });
        if (outcome.kind !== 'created') return problem(c, INVITING[outcome.kind]);
        const invitation = await viewInvitation(dependencies, account, outcome.invitation);
        return c.json({ invitation, link: outcome.link }, 201);
      },
    )
    .delete(
      '/team/invitations/:id',
      memberEndpoint(dependencies, {
        summary: 'Eine Einladung zurückziehen',
        permission: 'team.invite',
        params: invitationParams,
        response: { kind: 'json', status: 200, schema: done },
        problems: ['invitation-used'],
      }),
      async (c) => {
        const { account, unit } = c.var.member;
        const key = { scope: unit, hash: c.req.valid('param').id };
        const outcome = await revokeInvitation(dependencies, account, key);
        return outcome === 'revoked' ? c.json({}, 200) : problem(c, REVOKING[outcome]);
      },
    );
