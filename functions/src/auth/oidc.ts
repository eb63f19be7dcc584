import * as client from 'openid-client';
import type { Config } from '../config.ts';
import type { Identity, IdentityProvider } from './identityProvider.ts';
import { isIdToken } from './idToken.ts';
import { providerFetch } from './providerFetch.ts';

/** Seconds to wait for the provider. */
const PATIENCE = 10;
/** Being signed in at the provider counts for so many seconds: no longer than a session here. */
const MOST_AGE = 12 * 60 * 60;
/** A fresh sign-in must be finished within so many seconds. */
const MOST_AGE_FRESH = 10 * 60;
const SCOPE = 'openid profile';

type Needs = Pick<Config, 'oidc' | 'publicOrigin' | 'secure'>;

/**
 * An OpenID provider by its issuer: authorization code with PKCE, state and nonce. The library checks the
 * signature, issuer, audience, times and nonce of the ID token, `isIdToken` the rest. No token leaves this file.
 *
 * Every sign-in names the greatest age of the person's authentication, so that the provider says when it was.
 * One that does not say may sign in, but for acts that need a fresh sign-in it counts as long ago.
 *
 * @param patience seconds to wait for an answer of the provider
 */
export function oidcProvider(
  { oidc, publicOrigin, secure }: Needs,
  patience: number = PATIENCE,
): IdentityProvider {
  const discover = discoverOnce(oidc, secure, patience);
  return {
    async authorizationUrl({ state, nonce, codeVerifier, fresh }) {
      const configuration = await discover();
      if (configuration === 'unreachable') return 'unreachable';
      if (!isPlace(configuration.serverMetadata().authorization_endpoint)) return 'unreachable';
      return client.buildAuthorizationUrl(configuration, {
        redirect_uri: `${publicOrigin}/api/auth/callback`,
        scope: SCOPE,
        state,
        nonce,
        code_challenge: await client.calculatePKCECodeChallenge(codeVerifier),
        code_challenge_method: 'S256',
        ...(fresh ? { prompt: 'login', max_age: '0' } : { max_age: String(MOST_AGE) }),
      });
    },

    async exchange(callback, { state, nonce, codeVerifier, fresh }) {
      const configuration = await discover();
      if (configuration === 'unreachable') return 'unreachable';
      try {
        const tokens = await client.authorizationCodeGrant(configuration, callback, {
          expectedState: state,
          expectedNonce: nonce,
          pkceCodeVerifier: codeVerifier,
          ...(fresh && { maxAge: MOST_AGE_FRESH }),
        });
        return identityOf(tokens, oidc.clientId) ?? 'rejected';
      } catch (error) {
        return isRefusal(error) ? 'rejected' : 'unreachable';
      }
    },

    async endSessionUrl() {
      const configuration = await discover();
      if (configuration === 'unreachable') return undefined;
      if (!isPlace(configuration.serverMetadata().end_session_endpoint)) return undefined;
      return client.buildEndSessionUrl(configuration, { post_logout_redirect_uri: `${publicOrigin}/` });
    },
  };
}

/** Whether a browser may be sent there: what the provider says of itself is not believed blindly. */
function isPlace(address: string | undefined): boolean {
  return address !== undefined && URL.canParse(address) && /^https?:$/.test(new URL(address).protocol);
}

/** Asks the provider about itself once; a failure is forgotten, so that the next sign-in asks again. */
function discoverOnce({ issuer, clientId, clientSecret }: Config['oidc'], secure: boolean, timeout: number) {
  let known: Promise<client.Configuration> | undefined;
  const execute = [client.enableNonRepudiationChecks, ...(secure ? [] : [client.allowInsecureRequests])];
  const options = { timeout, execute, [client.customFetch]: providerFetch };
  return async (): Promise<client.Configuration | 'unreachable'> => {
    known ??= client.discovery(new URL(issuer), clientId, clientSecret, undefined, options);
    try {
      return await known;
    } catch {
      known = undefined;
      return 'unreachable';
    }
  };
}

type Tokens = Awaited<ReturnType<typeof client.authorizationCodeGrant>>;

function identityOf(tokens: Tokens, clientId: string): Identity | undefined {
  const claims = tokens.claims();
  const reader = { clientId, now: Date.now() / 1000 };
  if (claims === undefined || !isIdToken(tokens.id_token ?? '', claims, reader)) return undefined;
  const { iss, sub, auth_time: authTime } = claims;
  const name = claims['name'] ?? claims['preferred_username'];
  return {
    issuer: iss,
    subject: sub,
    name: typeof name === 'string' ? name : '',
    ...(authTime !== undefined && { authAt: new Date(authTime * 1000).toISOString() }),
  };
}

/** Codes under which the library reports that nobody answered. */
const NO_ANSWER: readonly unknown[] = [undefined, 'OAUTH_TIMEOUT', 'OAUTH_ABORT'];

/** Whether the provider answered and said no, or its answer did not stand the checks; a wrong secret is our fault. */
function isRefusal(error: unknown): boolean {
  if (error instanceof client.ResponseBodyError) return error.status < 500 && error.status !== 401;
  if (error instanceof client.AuthorizationResponseError) return true;
  return error instanceof client.ClientError && !NO_ANSWER.includes(error.code);
}
