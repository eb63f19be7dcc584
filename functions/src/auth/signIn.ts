import type { Dependencies } from '../dependencies.ts';
import type { Account } from '../store/accountStore.ts';
import type { InvitationKey } from '../store/invitationStore.ts';
import type { SignInAttempt } from '../store/sessionStore.ts';
import { redeemInvitation, type RedeemFailure } from '../team/redeemInvitation.ts';
import type { Identity } from './identityProvider.ts';
import { hashOf } from './hashOf.ts';
import { safeReturnTo } from './returnTo.ts';
import { sessionKeyOf, startSession } from './session.ts';

/** A sign-in must be finished within so many seconds. */
export const SIGN_IN_SECONDS = 10 * 60;

/** So far clocks may differ, in milliseconds. */
const SKEW = 60_000;

/** Why somebody could not be signed in, as the page /anmelden reads it from `fehler`. */
export type SignInFailure = 'abgelaufen' | 'abgelehnt' | 'kein-konto' | 'nicht-erreichbar' | RedeemFailure;

export type SignInStart =
  | { readonly kind: 'started'; readonly url: URL; readonly id: string }
  | { readonly kind: 'failed'; readonly failure: SignInFailure };

export type SignInEnd =
  | { readonly kind: 'signedIn'; readonly session: string; readonly returnTo: string }
  | { readonly kind: 'failed'; readonly failure: SignInFailure };

/** What a browser brings when it begins. */
export interface SignInWish {
  /** Where to go afterwards; anything but a path of this site is replaced. */
  readonly returnTo: string | undefined;
  /** Whether the person must show anew who they are. */
  readonly fresh: boolean;
  /** Cookie of the session it has already, which the new one replaces. */
  readonly session: string | undefined;
  /** The invitation to redeem for whoever comes back. */
  readonly invitation?: InvitationKey;
}

/**
 * Begins a sign-in: remembers its secrets under a new id for the cookie and says where the browser goes.
 */
export async function beginSignIn(
  dependencies: Dependencies,
  { returnTo, fresh, session, invitation }: SignInWish,
): Promise<SignInStart> {
  const { config, identityProvider, newSecret, now, sessions, log } = dependencies;
  const secrets = { state: newSecret(), nonce: newSecret(), codeVerifier: newSecret() };
  const url = await identityProvider.authorizationUrl({ ...secrets, fresh });
  if (url === 'unreachable') {
    log({ event: 'provider-unreachable' });
    return { kind: 'failed', failure: 'nicht-erreichbar' };
  }
  const id = newSecret();
  const replaces = sessionKeyOf(session);
  await sessions.addAttempt({
    ...secrets,
    hash: hashOf(id),
    returnTo: safeReturnTo(returnTo, config.publicOrigin),
    fresh,
    ...(replaces && { replaces }),
    ...(invitation && { invitation }),
    expiresAt: new Date(now().getTime() + SIGN_IN_SECONDS * 1000).toISOString(),
  });
  return { kind: 'started', url, id };
}

/**
 * Finishes the sign-in this browser began, once.
 *
 * @param id from the cookie; without it, or too late, the sign-in is over
 * @param query what the provider sent back, with the question mark
 * @param client as `clientLabel` says it
 */
export async function finishSignIn(
  dependencies: Dependencies,
  { id, query, client }: { readonly id: string | undefined; readonly query: string; readonly client: string },
): Promise<SignInEnd> {
  const { config, identityProvider, sessions, log } = dependencies;
  const attempt = await takeAttempt(dependencies, id);
  if (attempt === undefined) return failed(dependencies, 'abgelaufen');
  const callback = new URL(`${config.publicOrigin}/api/auth/callback${query}`);
  const identity = await identityProvider.exchange(callback, attempt);
  if (identity === 'rejected') return failed(dependencies, 'abgelehnt');
  if (identity === 'unreachable') {
    log({ event: 'provider-unreachable' });
    return { kind: 'failed', failure: 'nicht-erreichbar' };
  }
  const { authAt } = identity;
  if (attempt.fresh && !isAfterBegin(authAt, attempt)) return failed(dependencies, 'abgelehnt');
  const account = await accountFor(dependencies, attempt, identity);
  if (typeof account === 'string') return failed(dependencies, account);
  if (attempt.replaces !== undefined) await sessions.end(attempt.replaces);
  const session = await startSession(dependencies, {
    account,
    client,
    ...(authAt !== undefined && { authAt }),
  });
  log({ event: 'signed-in', role: account.role });
  return { kind: 'signedIn', session, returnTo: attempt.returnTo };
}

/** The account of whoever came back; an invitation gives them one, or another role. */
async function accountFor(
  dependencies: Dependencies,
  { invitation }: SignInAttempt,
  identity: Identity,
): Promise<Account | SignInFailure> {
  if (invitation !== undefined) return redeemInvitation(dependencies, invitation, identity);
  const { issuer, subject } = identity;
  return (await dependencies.accounts.byIdentity(issuer, subject)) ?? 'kein-konto';
}

async function takeAttempt(
  { sessions, now }: Pick<Dependencies, 'sessions' | 'now'>,
  id: string | undefined,
): Promise<SignInAttempt | undefined> {
  const attempt = id === undefined ? undefined : await sessions.takeAttempt(hashOf(id));
  return attempt !== undefined && now().toISOString() < attempt.expiresAt ? attempt : undefined;
}

/** Whether somebody showed who they are for this sign-in, not for an earlier one. */
function isAfterBegin(authAt: string | undefined, { expiresAt }: SignInAttempt): boolean {
  const begin = Date.parse(expiresAt) - SIGN_IN_SECONDS * 1000;
  return authAt !== undefined && Date.parse(authAt) >= begin - SKEW;
}

function failed({ log }: Pick<Dependencies, 'log'>, failure: SignInFailure): SignInEnd {
  log({ event: 'sign-in-refused', reason: failure });
  return { kind: 'failed', failure };
}
