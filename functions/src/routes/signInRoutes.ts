import { Hono } from 'hono';
import * as z from 'zod';
import { readCookie, removeCookie, writeCookie } from '../auth/cookies.ts';
import { clientLabel } from '../auth/clientLabel.ts';
import { endSession, SESSION_SECONDS } from '../auth/session.ts';
import { beginSignIn, finishSignIn, SIGN_IN_SECONDS, type SignInFailure } from '../auth/signIn.ts';
import type { Dependencies } from '../dependencies.ts';
import { endpoint } from '../endpoint/endpoint.ts';

const begin = z.strictObject({ returnTo: z.string().optional(), erneut: z.literal('1').optional() });
/** Providers may send more than the standard asks for. */
const sentBack = z.looseObject({});

/** The way to the identity provider and back. */
export const signInRoutes = (dependencies: Dependencies) =>
  new Hono()
    .get(
      '/auth/sign-in',
      endpoint({
        summary: 'Zum Anmeldedienst gehen',
        permission: 'session.start',
        limit: 'signInBegin',
        query: begin,
        response: { kind: 'redirect', status: 302 },
      }),
      async (c) => {
        const { returnTo, erneut } = c.req.valid('query');
        const session = readCookie(c, dependencies.config, 'sitzung');
        const start = await beginSignIn(dependencies, { returnTo, fresh: erneut === '1', session });
        if (start.kind === 'failed') return c.redirect(failurePage(start.failure), 302);
        writeCookie(c, dependencies.config, 'anmeldung', { value: start.id, maxAgeSeconds: SIGN_IN_SECONDS });
        return c.redirect(start.url.href, 302);
      },
    )
    .get(
      '/auth/callback',
      endpoint({
        summary: 'Rückkehr vom Anmeldedienst',
        permission: 'session.start',
        limit: 'signInEnd',
        query: sentBack,
        response: { kind: 'redirect', status: 303 },
      }),
      async (c) => {
        const { config } = dependencies;
        const id = readCookie(c, config, 'anmeldung');
        removeCookie(c, config, 'anmeldung');
        const query = new URL(c.req.url).search;
        const client = clientLabel(c.req.header('User-Agent'));
        const end = await finishSignIn(dependencies, { id, query, client });
        if (end.kind === 'failed') return c.redirect(failurePage(end.failure), 303);
        await endSession(dependencies, readCookie(c, config, 'sitzung'));
        writeCookie(c, config, 'sitzung', { value: end.session, maxAgeSeconds: SESSION_SECONDS });
        return c.redirect(end.returnTo, 303);
      },
    );

function failurePage(failure: SignInFailure): string {
  return `/anmelden?fehler=${failure}`;
}
