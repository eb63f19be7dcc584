import { Hono } from 'hono';
import { dimensionId, instant } from '#survey';
import * as z from 'zod';
import { readCookie, writeCookie } from '../auth/cookies.ts';
import { hashOf } from '../auth/hashOf.ts';
import { beginSignIn, SIGN_IN_SECONDS } from '../auth/signIn.ts';
import type { Dependencies } from '../dependencies.ts';
import { endpoint } from '../endpoint/endpoint.ts';
import { tooMany } from '../endpoint/tooMany.ts';
import { problem } from '../problem.ts';
import type { ProblemCode } from '../problemTexts.ts';
import type { Invitation } from '../store/invitationStore.ts';
import { ASSOCIATION } from '../store/keys.ts';
import { role } from '../store/peopleRows.ts';
import { invitationStand, type InvitationStand } from '../team/invitationStand.ts';
import { readToken } from '../team/invitationToken.ts';
import { ROLE_NAMES } from '../team/roleNames.ts';
import { scopeName } from '../team/scopeName.ts';
import { unitView, viewUnit } from '../views/unitView.ts';

/** The token travels in bodies only: an address ends up in logs and histories. */
const request = z.strictObject({ token: z.string().max(200) });
const offer = z.strictObject({
  /** Absent when the association invites into its own office. */
  unit: unitView.optional(),
  organisation: z.string(),
  role,
  roleName: z.string(),
  sections: z.array(dimensionId).readonly(),
  inviterName: z.string(),
  expiresAt: instant,
});
const begun = z.strictObject({ redirectTo: z.string() });
const problems = [
  'invitation-unknown',
  'invitation-unconfirmed',
  'invitation-used',
  'invitation-revoked',
  'invitation-expired',
] as const;

/** For whoever holds the link of an invitation: what it offers, and taking it on. */
export const invitationRoutes = (dependencies: Dependencies) =>
  new Hono()
    .post(
      '/invitations/look-up',
      endpoint({
        summary: 'Was eine Einladung anbietet',
        permission: 'invitation.redeem',
        limit: 'invitation',
        body: request,
        response: { kind: 'json', status: 200, schema: offer },
        problems,
      }),
      async (c) => {
        const { token } = c.req.valid('json');
        const { refusal } = tooMany(c, 'invitationToken', { token: hashOf(token) });
        if (refusal !== undefined) return refusal;
        const found = await openInvitation(dependencies, token);
        return typeof found === 'string'
          ? problem(c, found)
          : c.json(await viewOffer(dependencies, found), 200);
      },
    )
    .post(
      '/invitations/accept',
      endpoint({
        summary: 'Eine Einladung annehmen: weiter zum Anmeldedienst',
        permission: 'invitation.redeem',
        limit: 'invitation',
        body: request,
        response: { kind: 'json', status: 200, schema: begun },
        problems,
      }),
      async (c) => {
        const { token } = c.req.valid('json');
        const { refusal } = tooMany(c, 'invitationToken', { token: hashOf(token) });
        if (refusal !== undefined) return refusal;
        const found = await openInvitation(dependencies, token);
        if (typeof found === 'string') return problem(c, found);
        const { scope, hash } = found;
        const start = await beginSignIn(dependencies, {
          returnTo: undefined,
          fresh: false,
          session: readCookie(c, dependencies.config, 'sitzung'),
          invitation: { scope, hash },
        });
        if (start.kind === 'failed') return c.json({ redirectTo: `/anmelden?fehler=${start.failure}` }, 200);
        writeCookie(c, dependencies.config, 'anmeldung', { value: start.id, maxAgeSeconds: SIGN_IN_SECONDS });
        return c.json({ redirectTo: start.url.href }, 200);
      },
    );

const CODES = {
  unconfirmed: 'invitation-unconfirmed',
  used: 'invitation-used',
  revoked: 'invitation-revoked',
  expired: 'invitation-expired',
} as const satisfies Readonly<Record<Exclude<InvitationStand, 'open'>, ProblemCode>>;

/** What is no token is answered like a token nobody has: nothing says which administrations invited. */
async function openInvitation(
  dependencies: Dependencies,
  token: string,
): Promise<Invitation | (typeof CODES)[keyof typeof CODES] | 'invitation-unknown'> {
  const key = readToken(token);
  const found = key && (await dependencies.invitations.get(key.scope, key.hash));
  if (found === undefined) return 'invitation-unknown';
  const stand = await invitationStand(dependencies, found);
  return stand === 'open' ? found : CODES[stand];
}

async function viewOffer(
  dependencies: Dependencies,
  { scope, role, sections = [], createdBy, expiresAt }: Invitation,
): Promise<z.infer<typeof offer>> {
  const unit = scope === ASSOCIATION ? undefined : dependencies.registry.find(scope);
  const inviter = await dependencies.accounts.get(createdBy);
  return {
    ...(unit && { unit: viewUnit(unit) }),
    organisation: scopeName(dependencies, scope) ?? '',
    role,
    roleName: ROLE_NAMES[role],
    sections,
    inviterName: inviter?.name ?? 'Früheres Konto',
    expiresAt,
  };
}
