/** A session (Sitzung) of somebody signed in. Only the SHA-256 of its id is stored. */
export interface Session {
  /** SHA-256 of the session id in the cookie, hexadecimal. */
  readonly hash: string;
  readonly account: string;
  readonly createdAt: string;
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
  readonly expiresAt: string;
}

export interface SessionStore {
  add(session: Session): Promise<void>;
  get(hash: string): Promise<Session | undefined>;
  touch(hash: string, seenAt: string): Promise<void>;
  end(hash: string): Promise<void>;
  addAttempt(attempt: SignInAttempt): Promise<void>;
  /** Returns the attempt and removes it, so that it is used once. */
  takeAttempt(hash: string): Promise<SignInAttempt | undefined>;
}
