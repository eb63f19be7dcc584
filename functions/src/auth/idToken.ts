import * as z from 'zod';

/** So far clocks may differ, in seconds. */
const SKEW = 60;
/** The last instant a `Date` can be, in seconds since 1970. */
const LAST_INSTANT = 8.64e12;

const header = z.looseObject({ typ: z.string().optional() });

interface Claims {
  readonly iat: number;
  readonly sub: string;
  readonly auth_time?: number;
  readonly azp?: unknown;
}

interface Reader {
  readonly clientId: string;
  /** Seconds since 1970. */
  readonly now: number;
}

/**
 * What the library does not look at: that a token is no other kind of token, was made for this site, was not
 * issued in the future, and that its subject and times are usable.
 *
 * @param token the ID token, whose signature is checked already
 */
export function isIdToken(token: string, claims: Claims, { clientId, now }: Reader): boolean {
  const { iat, sub, auth_time: authTime = 0, azp = clientId } = claims;
  const [part = ''] = token.split('.', 1);
  const { typ = 'JWT' } = header.parse(JSON.parse(Buffer.from(part, 'base64url').toString()));
  const isUsable = sub !== '' && authTime >= 0 && authTime <= LAST_INSTANT;
  return typ.toUpperCase() === 'JWT' && azp === clientId && iat <= now + SKEW && isUsable;
}
