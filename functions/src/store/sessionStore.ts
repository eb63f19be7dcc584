import type { Account } from './accountStore.ts';
import type { InvitationKey } from './invitationStore.ts';

/** Where a session lies: beside its account, so that one read finds both. */
export interface SessionKey {
  readonly account: string;
  /** SHA-256 of the secret in the cookie, hexadecimal. */
  readonly hash: string;
}

/** A session (Sitzung) of somebody signed in. Only the SHA-256 of its secret is stored. */
export interface Session extends SessionKey {
  readonly createdAt: string;
  /** When the person last showed the provider who they are; absent when it did not say: then it counts as long ago. */
  readonly authAt?: string;
  /** Browser and system in a few words, for the person to recognise their sessions by. */
  readonly client: string;
  /** Instant of the last use, written at most every few minutes. */
  readonly seenAt: string;
  /** Absolute end, whatever is done. */
  readonly expiresAt: string;
}

/** A sign-in on its way through the identity provider; short-lived and taken once. */
export interface SignInAttempt {
  /** SHA-256 of the id in the sign-in cookie, hexadecimal. */
  readonly hash: string;
  readonly state: string;
  readonly nonce: string;
  readonly codeVerifier: string;
  /** Where to go afterwards: a path of this site. */
  readonly returnTo: string;
  /** The person must show anew who they are (erneute Anmeldung): being signed in at the provider is not enough. */
  readonly fresh: boolean;
  /** The session this browser had when it began; the new one takes its place. */
  readonly replaces?: SessionKey;
  /** The invitation that is being redeemed. */
  readonly invitation?: InvitationKey;
  readonly expiresAt: string;
}

export interface SessionStore {
  add(session: Session): Promise<void>;
  /** A session with its account, read at once and consistently; `undefined` without either of them. */
  find(key: SessionKey): Promise<{ readonly session: Session; readonly account: Account } | undefined>;
  touch(key: SessionKey, seenAt: string): Promise<void>;
  /** All sessions of an account that are stored, those that are over too. */
  listOf(account: string): Promise<readonly Session[]>;
  end(key: SessionKey): Promise<void>;
  endAll(account: string): Promise<void>;
  /** Ends all sessions of the account but this one. */
  endOthers(kept: SessionKey): Promise<void>;
  addAttempt(attempt: SignInAttempt): Promise<void>;
  /** Returns the attempt and removes it, so that it is used once. */
  takeAttempt(hash: string): Promise<SignInAttempt | undefined>;
}
