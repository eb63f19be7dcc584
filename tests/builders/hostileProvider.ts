import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Config } from '#functions';
import { newKey, publicJwk, rs256, type SigningKey } from './idTokens.ts';

/** What it answers to one request; `hang` never does, `drop` cuts the line. */
export type Reply =
  | 'hang'
  | 'drop'
  | { readonly status?: number; readonly type?: string; readonly location?: string; readonly body: unknown };

export type Claims = Readonly<Record<string, unknown>>;

/** How a provider behaves; what is left out is as it should be. */
export interface Behaviour {
  readonly metadata?: (good: Claims) => Reply;
  readonly keys?: (good: Claims) => Reply;
  /** @param claims those of a good ID token */
  readonly token?: (claims: Claims) => Reply;
}

/** An OpenID provider that does what a test tells it to, also what none should. */
export interface HostileProvider {
  readonly oidc: Config['oidc'];
  readonly key: SigningKey;
  /** Paths it was asked for since it was last told how to behave. */
  readonly asked: readonly string[];
  behave(behaviour: Behaviour): void;
  /** Takes the browser's request and sends it back with a code, as whoever `subject` is. */
  authorize(authorizationUrl: string, subject?: string): URL;
  /** The answer of the token endpoint with that ID token. */
  tokens(idToken: unknown): Reply;
  idToken(claims: Claims): string;
  end(): Promise<void>;
}

const CLIENT = { clientId: 'digitalpegel', clientSecret: 'ein-geheimnis-dieser-website' };
const GOOD: Behaviour = {};

export async function openHostileProvider(): Promise<HostileProvider> {
  const server = createServer();
  const issuer = await listen(server);
  const key = newKey('main');
  const asked: string[] = [];
  let behaviour = GOOD;
  let claims: Claims = {};
  const idToken = (content: Claims) => rs256(key, { alg: 'RS256', kid: key.kid, typ: 'JWT' }, content);
  const tokens = (token: unknown): Reply => ({
    body: { access_token: 'zugang', token_type: 'Bearer', expires_in: 60, id_token: token },
  });
  const replyTo = (path: string): Reply => {
    const metadata = metadataOf(issuer);
    const keys = { keys: [publicJwk(key)] };
    if (path === '/.well-known/openid-configuration')
      return behaviour.metadata?.(metadata) ?? { body: metadata };
    if (path === '/keys') return behaviour.keys?.(keys) ?? { body: keys };
    if (path === '/token') return behaviour.token?.(claims) ?? tokens(idToken(claims));
    return { status: 404, body: {} };
  };
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    asked.push(request.url ?? '');
    answer(response, replyTo(request.url ?? ''));
  });
  return {
    oidc: { issuer, ...CLIENT },
    key,
    asked,
    behave(next) {
      behaviour = next;
      asked.length = 0;
    },
    authorize(authorizationUrl, subject = 'anna') {
      const asking = new URL(authorizationUrl).searchParams;
      claims = goodClaims(issuer, subject, asking.get('nonce') ?? '');
      const back = new URL(asking.get('redirect_uri') ?? '');
      back.searchParams.set('code', 'ein-code');
      back.searchParams.set('state', asking.get('state') ?? '');
      return back;
    },
    tokens,
    idToken,
    async end() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

function metadataOf(issuer: string): Claims {
  return {
    issuer,
    authorization_endpoint: `${issuer}/authorize`,
    token_endpoint: `${issuer}/token`,
    jwks_uri: `${issuer}/keys`,
    response_types_supported: ['code'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['RS256'],
    authorization_response_iss_parameter_supported: false,
  };
}

function goodClaims(issuer: string, subject: string, nonce: string): Claims {
  const now = Math.floor(Date.now() / 1000);
  return {
    iss: issuer,
    sub: subject,
    aud: CLIENT.clientId,
    exp: now + 300,
    iat: now,
    auth_time: now,
    nonce,
    email: 'post@rathaus.test',
  };
}

async function listen(server: Server): Promise<string> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The provider has no port.');
  return `http://127.0.0.1:${address.port}`;
}

function answer(response: ServerResponse, reply: Reply): void {
  if (reply === 'hang') return;
  if (reply === 'drop') {
    response.destroy();
    return;
  }
  const { status = 200, type = 'application/json', location, body } = reply;
  response.writeHead(status, { 'Content-Type': type, ...(location !== undefined && { Location: location }) });
  response.end(typeof body === 'string' ? body : JSON.stringify(body));
}
