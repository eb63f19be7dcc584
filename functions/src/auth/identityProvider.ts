import type { SignInAttempt } from '../store/sessionStore.ts';

/** Who the provider says somebody is. */
export interface Identity {
  readonly issuer: string;
  readonly subject: string;
  /** As the provider spells it; empty when it does not say. */
  readonly name: string;
  /** When the person showed the provider who they are, UTC; absent when it does not say. */
  readonly authAt?: string;
}

type Attempt = Pick<SignInAttempt, 'state' | 'nonce' | 'codeVerifier' | 'fresh'>;

/** The identity provider (Anmeldedienst): any that speaks OpenID Connect. */
export interface IdentityProvider {
  /** Where the browser goes to sign in. */
  authorizationUrl(attempt: Attempt): Promise<URL | 'unreachable'>;
  /**
   * Turns what the provider sent back into an identity.
   *
   * @returns `rejected` when it does not belong to this attempt, was used before, or the person declined; where a
   *   fresh sign-in is asked for, also when the provider does not say when it was
   */
  exchange(callback: URL, attempt: Attempt): Promise<Identity | 'rejected' | 'unreachable'>;
  /** Where the browser goes to sign out at the provider too; `undefined` when there is no such place. */
  endSessionUrl(): Promise<URL | undefined>;
}
