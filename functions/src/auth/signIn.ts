import type { Dependencies } from '../dependencies.ts';
import type { SignInAttempt } from '../store/sessionStore.ts';
import { hashOf } from './hashOf.ts';
import { safeReturnTo } from './returnTo.ts';
import { startSession } from './session.ts';

/** A sign-in must be finished within so many seconds. */
export const SIGN_IN_SECONDS = 10 * 60;

/** Why somebody could not be signed in, as the page /anmelden reads it from `fehler`. */
export type SignInFailure = 'abgelaufen' | 'abgelehnt' | 'kein-konto' | 'nicht-erreichbar';

export type SignInStart =
  | { readonly kind: 'started'; readonly url: URL; readonly id: string }
  | { readonly kind: 'failed'; readonly failure: SignInFailure };

export type SignInEnd =
  | { readonly kind: 'signedIn'; readonly session: string; readonly returnTo: string }
  | { readonly kind: 'failed'; readonly failure: SignInFailure };

/**
 * Begins a sign-in: remembers its secrets under a new id for the cookie and says where the browser goes.
 *
 * @param returnTo where to go afterwards; anything but a path of this site is replaced
 */
export async function beginSignIn(
  dependencies: Dependencies,
  returnTo: string | undefined,
): Promise<SignInStart> {
  const { config, identityProvider, newSecret, now, sessions, log } = dependencies;
  const secrets = { state: newSecret(), nonce: newSecret(), codeVerifier: newSecret() };
  const url = await identityProvider.authorizationUrl(secrets);
  if (url === 'unreachable') {
    log({ event: 'provider-unreachable' });
    return { kind: 'failed', failure: 'nicht-erreichbar' };
  }
  const id = newSecret();
  await sessions.addAttempt({
    ...secrets,
    hash: hashOf(id),
    returnTo: safeReturnTo(returnTo, config.publicOrigin),
    expiresAt: new Date(now().getTime() + SIGN_IN_SECONDS * 1000).toISOString(),
  });
  return { kind: 'started', url, id };
}

/**
 * Finishes the sign-in this browser began, once.
 *
 * @param id from the cookie; without it, or too late, the sign-in is over
 * @param query what the provider sent back, with the question mark
 */
export async function finishSignIn(
  dependencies: Dependencies,
  id: string | undefined,
  query: string,
): Promise<SignInEnd> {
  const { config, identityProvider, accounts, log } = dependencies;
  const attempt = await takeAttempt(dependencies, id);
  if (attempt === undefined) return failed(dependencies, 'abgelaufen');
  const callback = new URL(`${config.publicOrigin}/api/auth/callback${query}`);
  const identity = await identityProvider.exchange(callback, attempt);
  if (identity === 'rejected') return failed(dependencies, 'abgelehnt');
  if (identity === 'unreachable') {
    log({ event: 'provider-unreachable' });
    return { kind: 'failed', failure: 'nicht-erreichbar' };
  }
  const account = await accounts.byIdentity(identity.issuer, identity.subject);
  if (account === undefined) return failed(dependencies, 'kein-konto');
  const session = await startSession(dependencies, account);
  log({ event: 'signed-in', role: account.role });
  return { kind: 'signedIn', session, returnTo: attempt.returnTo };
}

async function takeAttempt(
  { sessions, now }: Pick<Dependencies, 'sessions' | 'now'>,
  id: string | undefined,
): Promise<SignInAttempt | undefined> {
  const attempt = id === undefined ? undefined : await sessions.takeAttempt(hashOf(id));
  return attempt !== undefined && now().toISOString() < attempt.expiresAt ? attempt : undefined;
}

function failed({ log }: Pick<Dependencies, 'log'>, failure: SignInFailure): SignInEnd {
  log({ event: 'sign-in-refused', reason: failure });
  return { kind: 'failed', failure };
}
