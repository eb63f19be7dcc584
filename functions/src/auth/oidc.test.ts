import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import * as z from 'zod';
import { apiOn, type ApiUnderTest } from '../../../tests/builders/apiUnderTest.ts';
import { openEmbeddedTable, type EmbeddedTable } from '../../../tests/builders/embeddedTable.ts';
import { CONFIG, exampleAccount } from '../../../tests/builders/examples.ts';
import {
  openHostileProvider,
  type Behaviour,
  type HostileProvider,
} from '../../../tests/builders/hostileProvider.ts';
import { cookieOf, walkSignIn } from '../../../tests/builders/signInWalk.ts';
import { oidcProvider } from './oidc.ts';

/** Seconds these tests wait for a provider that never answers. */
const PATIENCE = 0.4;

let table: EmbeddedTable;
let provider: HostileProvider;
let elsewhere: HostileProvider;
let pegel: ApiUnderTest;
beforeAll(async () => {
  [table, provider, elsewhere] = await Promise.all([
    openEmbeddedTable(),
    openHostileProvider(),
    openHostileProvider(),
  ]);
  await table.stores.accounts.add(exampleAccount('anna', { issuer: provider.oidc.issuer }));
});
afterAll(async () => {
  await Promise.all([table.end(), provider.end(), elsewhere.end()]);
});
beforeEach(() => {
  elsewhere.behave({});
  const identityProvider = oidcProvider({ ...CONFIG, oidc: provider.oidc }, PATIENCE);
  pegel = apiOn(table.stores, { identityProvider });
});

const FAILURE = /^\/anmelden\?fehler=(abgelaufen|abgelehnt|nicht-erreichbar)$/;
const SCRIPT = '<script>alert(1)</script>';

/** Nobody is signed in, the page for it comes, nothing of what went wrong is said, and nobody else was asked. */
async function expectRefusal(end: Response): Promise<void> {
  expect([302, 303]).toContain(end.status);
  expect(end.headers.get('location')).toMatch(FAILURE);
  expect(cookieOf(end, 'sitzung')).toBe('');
  expect(await end.text()).not.toMatch(/script|OAUTH|127\.0\.0\.1/);
  expect(JSON.stringify(pegel.log)).not.toMatch(/script|boese|ein-code|zugang/);
  expect(pegel.log.map(({ event }) => event)).not.toContain('request-failed');
  expect(elsewhere.asked).toEqual([]);
}

const BEHAVIOURS: Readonly<Record<string, () => Behaviour>> = {
  'fails itself (500)': () => ({ token: () => ({ status: 500, body: { error: 'server_error' } }) }),
  'fails itself with a page': () => ({
    token: () => ({ status: 502, type: 'text/html', body: '<h1>502</h1>' }),
  }),
  'never answers': () => ({ token: () => 'hang' }),
  'cuts the line': () => ({ token: () => 'drop' }),
  'sends us elsewhere with the code': () => ({
    token: () => ({ status: 307, location: `${elsewhere.oidc.issuer}/token`, body: {} }),
  }),
  'refuses the code with a script in its reason': () => ({
    token: () => ({ status: 400, body: { error: 'invalid_grant', error_description: SCRIPT } }),
  }),
  'refuses with an error that is no error': () => ({
    token: () => ({ status: 400, body: { error: { a: SCRIPT } } }),
  }),
  'answers with a page instead of JSON': () => ({ token: () => ({ type: 'text/html', body: SCRIPT }) }),
  'answers JSON as text': () => ({
    token: (claims) => ({ type: 'text/plain', body: { id_token: provider.idToken(claims) } }),
  }),
  'answers half a JSON': () => ({ token: () => ({ body: '{"id_token":' }) }),
  'answers a list': () => ({ token: () => ({ body: [] }) }),
  'answers nothing': () => ({ token: () => ({ body: '' }) }),
  'answers 64 MB': () => ({ token: () => ({ body: `{"a":"${'a'.repeat(64 * 1024 * 1024)}"}` }) }),
  'answers rightly and then goes on for 2 MB': () => ({
    token: (claims) => {
      const { body } = z.object({ body: z.unknown() }).parse(provider.tokens(provider.idToken(claims)));
      return { body: JSON.stringify(body) + ' '.repeat(2 * 1024 * 1024) };
    },
  }),
  'answers without an access token': () => ({
    token: (claims) => ({ body: { token_type: 'Bearer', id_token: provider.idToken(claims) } }),
  }),
  'answers with the token of another sign-in': () => ({
    token: (claims) => provider.tokens(provider.idToken({ ...claims, nonce: 'fremd' })),
  }),
  'hides its keys': () => ({ keys: () => ({ status: 404, body: {} }) }),
  'has no keys': () => ({ keys: () => ({ body: { keys: [] } }) }),
  'has keys that are none': () => ({ keys: () => ({ body: { keys: 'main' } }) }),
  'has keys elsewhere behind a redirect': () => ({
    keys: () => ({ status: 302, location: `${elsewhere.oidc.issuer}/keys`, body: {} }),
  }),
  'never shows its keys': () => ({ keys: () => 'hang' }),
  'has keys at a place nobody is': () => ({
    metadata: (good) => ({ body: { ...good, jwks_uri: 'http://127.0.0.1:9/keys' } }),
  }),
  'is somebody else by its own word': () => ({
    metadata: (good) => ({ body: { ...good, issuer: 'http://boese.test' } }),
  }),
  'describes itself with a page': () => ({ metadata: () => ({ type: 'text/html', body: SCRIPT }) }),
  'describes itself elsewhere': () => ({
    metadata: () => ({
      status: 302,
      location: `${elsewhere.oidc.issuer}/.well-known/openid-configuration`,
      body: {},
    }),
  }),
  'describes itself without end': () => ({ metadata: () => ({ body: `"${'a'.repeat(2 * 1024 * 1024)}"` }) }),
  'never describes itself': () => ({ metadata: () => 'hang' }),
  'has no place to sign in': () => ({
    metadata: ({ authorization_endpoint: _, ...rest }) => ({ body: rest }),
  }),
  'sends browsers to a script': () => ({
    metadata: (good) => ({ body: { ...good, authorization_endpoint: 'javascript:alert(1)' } }),
  }),
  'takes codes at a file': () => ({
    metadata: (good) => ({ body: { ...good, token_endpoint: 'file:///etc/passwd' } }),
  }),
  'takes codes nowhere': () => ({ metadata: (good) => ({ body: { ...good, token_endpoint: 'nirgends' } }) }),
};

describe('a provider that', () => {
  it('does as it should signs in, and is the only host that is called', async () => {
    provider.behave({});
    const called = vi.spyOn(globalThis, 'fetch');
    const end = await walkSignIn(pegel, (url) => provider.authorize(url));
    expect(end.headers.get('location')).toBe('/verwaltung');
    const hosts = called.mock.calls.map(([address]) => new Request(address).url.split('/')[2]);
    expect([...new Set(hosts)]).toEqual([new URL(provider.oidc.issuer).host]);
    called.mockRestore();
  });

  it.each(Object.entries(BEHAVIOURS))('%s signs nobody in', async (_name, behaviour) => {
    provider.behave(behaviour());
    await expectRefusal(await walkSignIn(pegel, (url) => provider.authorize(url)));
  });

  it('would send whoever signs out to a script is not followed there', async () => {
    provider.behave({
      metadata: (good) => ({ body: { ...good, end_session_endpoint: 'javascript:alert(1)' } }),
    });
    const answer = await pegel.call('POST', '/api/auth/sign-out');
    expect(await answer.json()).toEqual({ redirectTo: '/' });
  });

  it('failed to describe itself is asked again by the next who comes', async () => {
    provider.behave({ metadata: () => ({ status: 503, body: {} }) });
    await expectRefusal(await walkSignIn(pegel, (url) => provider.authorize(url)));
    provider.behave({});
    const end = await walkSignIn(pegel, (url) => provider.authorize(url));
    expect(end.headers.get('location')).toBe('/verwaltung');
  });
});

const RETURNS: Readonly<Record<string, (query: URLSearchParams) => void>> = {
  'with another state': (query) => query.set('state', 'x'.repeat(43)),
  'without a state': (query) => query.delete('state'),
  'without a code': (query) => query.delete('code'),
  'with another issuer': (query) => query.set('iss', 'http://boese.test'),
  'with an error': (query) => query.set('error', 'access_denied'),
  'with an error that carries a script': (query) => {
    query.set('error', SCRIPT);
    query.set('error_description', SCRIPT);
  },
  'with an ID token beside the code (mixed up flows)': (query) => query.set('id_token', 'a.b.c'),
  'with an answer packed into a token': (query) => query.set('response', 'a.b.c'),
};

describe('a return', () => {
  it.each(['code', 'state', 'iss'])('with two of „%s“ is unreadable', async (name) => {
    provider.behave({});
    const end = await walkSignIn(pegel, (url) => {
      const back = provider.authorize(url);
      back.searchParams.append(name, 'eins');
      back.searchParams.append(name, 'zwei');
      return back;
    });
    expect(end.status).toBe(400);
    expect(cookieOf(end, 'sitzung')).toBe('');
  });

  it.each(Object.entries(RETURNS))('%s signs nobody in', async (_name, change) => {
    provider.behave({});
    const end = await walkSignIn(pegel, (url) => {
      const back = provider.authorize(url);
      change(back.searchParams);
      return back;
    });
    await expectRefusal(end);
  });

  it.each(['?code=%ff%fe&state=%00', '?' + 'a=b&'.repeat(5_000), '?code[]=1', '?__proto__=1', ''])(
    'that is nonsense signs nobody in: %.30s',
    async (search) => {
      provider.behave({});
      const end = await walkSignIn(pegel, () => new URL(`http://pegel.test/api/auth/callback${search}`));
      if (end.status < 400) await expectRefusal(end);
      else expect(end.status).toBeLessThan(500);
    },
  );
});
