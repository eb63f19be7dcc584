import { Hono } from 'hono';
import * as z from 'zod';
import { dimensionId, instant } from '#survey';
import { readCookie, removeCookie } from '../auth/cookies.ts';
import { endSession, findSession, type SignedIn } from '../auth/session.ts';
import type { Dependencies } from '../dependencies.ts';
import { endpoint } from '../endpoint/endpoint.ts';
import { role } from '../store/peopleRows.ts';
import { unitView, viewUnit } from '../views/unitView.ts';

const sessionView = z.discriminatedUnion('signedIn', [
  z.strictObject({ signedIn: z.literal(false) }),
  z.strictObject({
    signedIn: z.literal(true),
    /** Tells apart what a browser keeps for different people. */
    account: z.string(),
    name: z.string(),
    role,
    unit: unitView.optional(),
    /** Delegated sections; only contributors have them. */
    sections: z.array(dimensionId).readonly().optional(),
    /** When the session ends if nothing more is done. */
    expiresAt: instant,
  }),
]);
type SessionView = z.infer<typeof sessionView>;

const signedOut = z.strictObject({ redirectTo: z.string() });

/** Who is signed in, and signing out. */
export const sessionRoutes = (dependencies: Dependencies) =>
  new Hono()
    .get(
      '/session',
      endpoint({
        summary: 'Wer angemeldet ist',
        permission: 'session.read',
        limit: 'sessionRead',
        response: { kind: 'json', status: 200, schema: sessionView },
      }),
      async (c) => {
        const signedIn = await findSession(dependencies, readCookie(c, dependencies.config, 'sitzung'));
        return c.json(viewSession(dependencies, signedIn), 200);
      },
    )
    .post(
      '/auth/sign-out',
      endpoint({
        summary: 'Abmelden',
        permission: 'session.end',
        limit: 'sessionRead',
        response: { kind: 'json', status: 200, schema: signedOut },
      }),
      async (c) => {
        const { config, identityProvider, log } = dependencies;
        await endSession(dependencies, readCookie(c, config, 'sitzung'));
        removeCookie(c, config, 'sitzung');
        // Over http browsers ignore it; there the page deletes what the browser keeps itself.
        c.header('Clear-Site-Data', '"storage"');
        log({ event: 'signed-out' });
        const url = await identityProvider.endSessionUrl();
        return c.json({ redirectTo: url?.href ?? '/' }, 200);
      },
    );

function viewSession({ registry }: Dependencies, signedIn: SignedIn | undefined): SessionView {
  if (signedIn === undefined) return { signedIn: false };
  const { account, expiresAt } = signedIn;
  const { id, name, role, sections = [] } = account;
  const unit = account.unit && registry.find(account.unit);
  return {
    signedIn: true,
    account: id,
    name,
    role,
    ...(unit && { unit: viewUnit(unit) }),
    ...(role === 'contributor' && { sections }),
    expiresAt,
  };
}
