import * as client from 'openid-client';
import type { Config } from '../config.ts';
import type { Identity, IdentityProvider } from './identityProvider.ts';

/** Seconds to wait for the provider. */
const PATIENCE = 10;
const SCOPE = 'openid profile';

type Needs = Pick<Config, 'oidc' | 'publicOrigin' | 'secure'>;

/**
 * An OpenID provider by its issuer: authorization code with PKCE, state and nonce. The library checks the
 * signature, issuer, audience, times and nonce of the ID token. No token leaves this file.
 */
export function oidcProvider({ oidc, publicOrigin, secure }: Needs): IdentityProvider {
  const discover = discoverOnce(oidc, secure);
  return {
    async authorizationUrl({ state, nonce, codeVerifier }) {
      const configuration = await discover();
      if (configuration === 'unreachable') return 'unreachable';
      return client.buildAuthorizationUrl(configuration, {
        redirect_uri: `${publicOrigin}/api/auth/callback`,
        scope: SCOPE,
        state,
        nonce,
        code_challenge: await client.calculatePKCECodeChallenge(codeVerifier),
        code_challenge_method: 'S256',
      });
    },

    async exchange(callback, { state, nonce, codeVerifier }) {
      const configuration = await discover();
      if (configuration === 'unreachable') return 'unreachable';
      try {
        const tokens = await client.authorizationCodeGrant(configuration, callback, {
          expectedState: state,
          expectedNonce: nonce,
          pkceCodeVerifier: codeVerifier,
        });
        return identityOf(tokens.claims()) ?? 'rejected';
      } catch (error) {
        return isRefusal(error) ? 'rejected' : 'unreachable';
      }
    },

    async endSessionUrl() {
      const configuration = await discover();
      if (configuration === 'unreachable') return undefined;
      if (configuration.serverMetadata().end_session_endpoint === undefined) return undefined;
      return client.buildEndSessionUrl(configuration, { post_logout_redirect_uri: `${publicOrigin}/` });
    },
  };
}

/** Asks the provider about itself once; a failure is forgotten, so that the next sign-in asks again. */
function discoverOnce({ issuer, clientId, clientSecret }: Config['oidc'], secure: boolean) {
  let known: Promise<client.Configuration> | undefined;
  const options = {
    timeout: PATIENCE,
    ...(secure ? {} : { execute: [client.allowInsecureRequests] }),
  };
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

function identityOf(claims: client.IDToken | undefined): Identity | undefined {
  if (claims === undefined) return undefined;
  const name = claims['name'] ?? claims['preferred_username'];
  return { issuer: claims.iss, subject: claims.sub, name: typeof name === 'string' ? name : '' };
}

/** Codes under which the library reports that nobody answered. */
const NO_ANSWER: readonly unknown[] = [undefined, 'OAUTH_TIMEOUT', 'OAUTH_ABORT'];

/** Whether the provider answered and said no, or its answer did not stand the checks; a wrong secret is our fault. */
function isRefusal(error: unknown): boolean {
  if (error instanceof client.ResponseBodyError) return error.status < 500 && error.status !== 401;
  if (error instanceof client.AuthorizationResponseError) return true;
  return error instanceof client.ClientError && !NO_ANSWER.includes(error.code);
}
