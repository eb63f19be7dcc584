import type { IdentityProvider } from '#functions';
import type { ApiUnderTest, Call } from './apiUnderTest.ts';
import { CONFIG } from './examples.ts';

/** An identity provider that takes everybody for whom they say they are: the code is the subject. */
export const trustingProvider: IdentityProvider = {
  authorizationUrl: async () => new URL('http://anmeldung.test/'),
  exchange: async (callback) => {
    const subject = callback.searchParams.get('code') ?? '';
    return { issuer: CONFIG.oidc.issuer, subject, name: `Person ${subject}` };
  },
  endSessionUrl: async () => undefined,
};

/** The token in the link of an invitation. */
export function tokenOf(link: string): string {
  return new URL(link).hash.slice(1);
}

/** What came of accepting an invitation: the session cookie, or why there is none. */
export type Acceptance =
  | { readonly kind: 'accepted'; readonly cookie: string }
  | { readonly kind: 'refused'; readonly answer: Response };

/** Accepts an invitation as somebody: through the page, the provider and back. */
export async function acceptAs(
  call: (method: string, path: string, call?: Call) => ReturnType<ApiUnderTest['call']>,
  token: string,
  subject: string,
): Promise<Acceptance> {
  const begun = await call('POST', '/api/invitations/accept', { body: { token } });
  if (!begun.ok) return { kind: 'refused', answer: begun };
  const cookie = cookieOf(begun, 'anmeldung');
  const answer = await call('GET', `/api/auth/callback?code=${subject}`, { cookie });
  const session = cookieOf(answer, 'sitzung');
  return session === '' ? { kind: 'refused', answer } : { kind: 'accepted', cookie: session };
}

/** Name and value of the cookie an answer sets. */
function cookieOf(answer: Response, name: string): string {
  const found = answer.headers.getSetCookie().find((line) => line.startsWith(`${name}=`));
  return /^[^;]*/.exec(found ?? '')?.[0] ?? '';
}
