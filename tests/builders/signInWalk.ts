import type { ApiUnderTest } from './apiUnderTest.ts';

/** Name and value of the cookie an answer sets; empty when it sets none of that name. */
export function cookieOf(answer: Response, name: string): string {
  const found = answer.headers.getSetCookie().find((line) => line.startsWith(`${name}=`));
  return /^[^;]*/.exec(found ?? '')?.[0] ?? '';
}

/** What the browser has in hand when it comes back from the provider. */
export interface WalkOptions {
  /** Cookies it has already; being strict, they stay behind on the way back from the provider. */
  readonly cookie?: string;
  /** Query of the start, with the question mark. */
  readonly query?: string;
}

/**
 * Goes through a sign-in as a browser does.
 *
 * @param visit what happens at the provider: from the address the browser is sent to, to the one it comes back with
 * @returns the answer to the return, or to the start when that did not lead to the provider
 */
export async function walkSignIn(
  { call }: Pick<ApiUnderTest, 'call'>,
  visit: (authorizationUrl: string) => URL | Promise<URL>,
  { cookie = '', query = '' }: WalkOptions = {},
): Promise<Response> {
  const start = await call('GET', `/api/auth/sign-in${query}`, { cookie });
  const location = start.headers.get('location') ?? '';
  if (location.startsWith('/')) return start;
  const back = await visit(location);
  return call('GET', back.pathname + back.search, { cookie: cookieOf(start, 'anmeldung') });
}
