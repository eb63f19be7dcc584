import { Hono } from 'hono';
import * as z from 'zod';
import { instant } from '#survey';
import { removeCookie } from '../auth/cookies.ts';
import { sessionsOf } from '../auth/session.ts';
import type { Dependencies } from '../dependencies.ts';
import { accountEndpoint } from '../endpoint/endpoint.ts';
import { problem } from '../problem.ts';
import type { Session } from '../store/sessionStore.ts';

const ID_LENGTH = 16;
const sessionId = z.string().regex(/^[0-9a-f]{16}$/);

const ownSession = z.strictObject({
  /** Names the session for its owner; nobody can call with it. */
  id: sessionId,
  client: z.string(),
  createdAt: instant,
  seenAt: instant,
  /** Whether it is the one that asks. */
  current: z.boolean(),
});
const ownSessions = z.strictObject({ sessions: z.array(ownSession) });
const ended = z.strictObject({ ended: z.int().nonnegative() });

/** What everybody signed in may see and do about their own account: the open sessions, that which asks first. */
export const accountRoutes = (dependencies: Dependencies) =>
  new Hono()
    .get(
      '/account/sessions',
      accountEndpoint(dependencies, {
        summary: 'Wo das eigene Konto angemeldet ist',
        permission: 'account.read',
        response: { kind: 'json', status: 200, schema: ownSessions },
      }),
      async (c) => {
        const sessions = await sessionsOf(dependencies, c.var.account);
        const views = sessions.map((session) => viewSession(session, c.var.session));
        const sorted = views.toSorted((one, other) => Number(other.current) - Number(one.current));
        return c.json({ sessions: sorted }, 200);
      },
    )
    .delete(
      '/account/sessions/:id',
      accountEndpoint(dependencies, {
        summary: 'Eine eigene Sitzung beenden',
        permission: 'account.write',
        limit: 'accountChange',
        params: z.strictObject({ id: sessionId }),
        response: { kind: 'json', status: 200, schema: ended },
      }),
      async (c) => {
        const { id } = c.req.valid('param');
        const sessions = await sessionsOf(dependencies, c.var.account);
        const chosen = sessions.find((session) => idOf(session) === id);
        if (chosen === undefined) return problem(c, 'not-found');
        await dependencies.sessions.end(chosen);
        if (chosen.hash === c.var.session.hash) removeCookie(c, dependencies.config, 'sitzung');
        return c.json({ ended: 1 }, 200);
      },
    )
    .post(
      '/account/sessions/end-others',
      accountEndpoint(dependencies, {
        summary: 'Alle anderen eigenen Sitzungen beenden',
        permission: 'account.write',
        limit: 'accountChange',
        response: { kind: 'json', status: 200, schema: ended },
      }),
      async (c) => {
        const sessions = await sessionsOf(dependencies, c.var.account);
        await dependencies.sessions.endOthers(c.var.session);
        return c.json({ ended: sessions.length - 1 }, 200);
      },
    );

function viewSession(session: Session, { hash }: Session): z.infer<typeof ownSession> {
  const { client, createdAt, seenAt } = session;
  return { id: idOf(session), client, createdAt, seenAt, current: session.hash === hash };
}

function idOf({ hash }: Session): string {
  return hash.slice(0, ID_LENGTH);
}
