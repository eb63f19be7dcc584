import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import Provider, { type Configuration, type KoaContextWithOIDC } from 'oidc-provider';
import type { Config } from '#functions';

/** A real OpenID provider in which whoever comes is signed in as the person the test chose. */
export interface EmbeddedProvider {
  readonly oidc: Config['oidc'];
  /** Signs in the next who comes as this subject; `null` lets them decline. */
  choose(subject: string | null): void;
  /**
   * Goes the way of the browser through the provider.
   *
   * @returns the address it is sent back to
   */
  visit(authorizationUrl: string): Promise<URL>;
  end(): Promise<void>;
}

const CLIENT_ID = 'digitalpegel';

export async function openEmbeddedProvider(publicOrigin: string): Promise<EmbeddedProvider> {
  let subject: string | null = null;
  const server = createServer();
  const issuer = await listen(server);
  const clientSecret = randomBytes(32).toString('base64url');
  const provider = new Provider(issuer, configurationOf(publicOrigin, clientSecret));
  const answer = provider.callback();
  server.on('request', (request, response) => {
    const finish = async () => {
      const result =
        subject === null
          ? { error: 'access_denied', error_description: 'declined' }
          : { login: { accountId: subject } };
      await provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
    };
    void (request.url?.startsWith('/interaction/') ? finish() : answer(request, response));
  });
  return {
    oidc: { issuer, clientId: CLIENT_ID, clientSecret },
    choose: (chosen) => {
      subject = chosen;
    },
    visit: (url) => follow(url, publicOrigin),
    async end() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

async function listen(server: Server): Promise<string> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The provider has no port.');
  return `http://127.0.0.1:${address.port}`;
}

/** Follows redirects with the provider's cookies until one leads back to the site. */
async function follow(start: string, publicOrigin: string): Promise<URL> {
  const cookies = new Map<string, string>();
  let url = new URL(start);
  while (url.origin !== publicOrigin) {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(url, { redirect: 'manual', headers: { Cookie: cookie } });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      cookies.set(name, value);
    }
    const location = response.headers.get('location');
    if (location === null) throw new Error(`The provider answered ${response.status}.`);
    url = new URL(location, url);
  }
  return url;
}

function configurationOf(publicOrigin: string, clientSecret: string): Configuration {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return {
    clients: [
      {
        client_id: CLIENT_ID,
        client_secret: clientSecret,
        redirect_uris: [`${publicOrigin}/api/auth/callback`],
        post_logout_redirect_uris: [`${publicOrigin}/`],
      },
    ],
    jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), kid: 'test', use: 'sig', alg: 'RS256' }] },
    pkce: { required: () => true },
    cookies: { keys: [randomBytes(32).toString('base64url')] },
    conformIdTokenClaims: false,
    claims: { openid: ['sub'], profile: ['name'] },
    scopes: ['openid', 'profile'],
    findAccount: (_ctx, id) => ({ accountId: id, claims: () => ({ sub: id, name: `Person ${id}` }) }),
    features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: true } },
    interactions: { url: (_ctx, { uid }) => `/interaction/${uid}` },
    loadExistingGrant: grantEverything,
    ttl: { Session: 600, Interaction: 600, Grant: 600, AccessToken: 600, IdToken: 600 },
  };
}

async function grantEverything({ oidc }: KoaContextWithOIDC) {
  const accountId = oidc.session?.accountId;
  if (accountId === undefined) return undefined;
  const grant = new oidc.provider.Grant({ clientId: CLIENT_ID, accountId });
  grant.addOIDCScope('openid profile');
  await grant.save();
  return grant;
}
