import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { CookieOptions } from 'hono/utils/cookie';
import type { Config } from '../config.ts';

/**
 * The two cookies. Neither can be read by a script; over https both carry the prefix `__Host-`, which no
 * neighbouring host can set. Over plain http (only on the own machine) they have other names.
 *
 * - `sitzung` holds the session id and is `SameSite=Strict`: it never travels with a request another site
 *   caused. That includes the return from the identity provider, a navigation from another site: the page
 *   it ends on is therefore rendered without the session. Pages behind the sign-in are rendered in the
 *   browser, so their first call of the API comes from the own site and carries the cookie.
 * - `anmeldung` ties a sign-in to the browser that began it. It must come back with the return from the
 *   provider and is therefore `SameSite=Lax`, lives ten minutes and is good for one sign-in.
 */
export type CookieName = 'sitzung' | 'anmeldung';

const SAME_SITE = { sitzung: 'Strict', anmeldung: 'Lax' } as const;

export function readCookie(
  c: Context,
  { secure }: Pick<Config, 'secure'>,
  name: CookieName,
): string | undefined {
  return getCookie(c, fullName(name, secure));
}

export function writeCookie(
  c: Context,
  { secure }: Pick<Config, 'secure'>,
  name: CookieName,
  cookie: { readonly value: string; readonly maxAgeSeconds: number },
): void {
  const options = { ...optionsOf(name, secure), maxAge: cookie.maxAgeSeconds };
  setCookie(c, fullName(name, secure), cookie.value, options);
}

export function removeCookie(c: Context, { secure }: Pick<Config, 'secure'>, name: CookieName): void {
  deleteCookie(c, fullName(name, secure), optionsOf(name, secure));
}

function fullName(name: CookieName, secure: boolean): string {
  return secure ? `__Host-${name}` : name;
}

function optionsOf(name: CookieName, secure: boolean): CookieOptions {
  return { httpOnly: true, sameSite: SAME_SITE[name], path: '/', secure };
}
