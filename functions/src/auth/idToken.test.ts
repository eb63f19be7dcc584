import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { apiOn, type ApiUnderTest } from '../../../tests/builders/apiUnderTest.ts';
import { openEmbeddedTable, type EmbeddedTable } from '../../../tests/builders/embeddedTable.ts';
import { CONFIG, exampleAccount } from '../../../tests/builders/examples.ts';
import {
  openHostileProvider,
  type Claims,
  type HostileProvider,
} from '../../../tests/builders/hostileProvider.ts';
import { base64url, hs256, newKey, ps256, publicJwk, rs256 } from '../../../tests/builders/idTokens.ts';
import { cookieOf, walkSignIn } from '../../../tests/builders/signInWalk.ts';
import { oidcProvider } from './oidc.ts';

let table: EmbeddedTable;
let provider: HostileProvider;
let pegel: ApiUnderTest;
beforeAll(async () => {
  [table, provider] = await Promise.all([openEmbeddedTable(), openHostileProvider()]);
  pegel = freshApi();
  await table.stores.accounts.add(exampleAccount('anna', { issuer: provider.oidc.issuer }));
});
afterAll(async () => {
  await Promise.all([table.end(), provider.end()]);
});

function freshApi(): ApiUnderTest {
  const identityProvider = oidcProvider({ ...CONFIG, oidc: provider.oidc });
  return apiOn(table.stores, { identityProvider });
}

const stranger = newKey('main');
const GOOD_HEADER = { alg: 'RS256', kid: 'main', typ: 'JWT' };
const now = () => Math.floor(Date.now() / 1000);

/** Signs in with the token a provider sends. */
async function signInWith(token: (claims: Claims) => unknown, api = pegel): Promise<Response> {
  provider.behave({ token: (claims) => provider.tokens(token(claims)) });
  return walkSignIn(api, (url) => provider.authorize(url));
}

type Forge = (claims: Claims) => unknown;
const withClaims =
  (changes: Claims): Forge =>
  (claims) =>
    provider.idToken({ ...claims, ...changes });
const without =
  (name: string): Forge =>
  (claims) =>
    provider.idToken(Object.fromEntries(Object.entries(claims).filter(([key]) => key !== name)));
const withHeader =
  (changes: Claims, key = () => provider.key): Forge =>
  (claims) =>
    rs256(key(), { ...GOOD_HEADER, ...changes }, claims);
const parts = (claims: Claims) => provider.idToken(claims).split('.');

const FORGED: Readonly<Record<string, Forge>> = {
  'without a signature (none)': (claims) => `${base64url({ alg: 'none' })}.${base64url(claims)}.`,
  'without a signature (NoNe)': (claims) =>
    `${base64url({ alg: 'NoNe', kid: 'main' })}.${base64url(claims)}.`,
  'none with a signature': (claims) => rs256(provider.key, { ...GOOD_HEADER, alg: 'none' }, claims),
  'HS256 with the public key as PEM': (claims) =>
    hs256(provider.key.publicKey.export({ format: 'pem', type: 'spki' }).toString(), GOOD_HEADER, claims),
  'HS256 with the public key as JWK': (claims) =>
    hs256(JSON.stringify(publicJwk(provider.key)), GOOD_HEADER, claims),
  'HS256 with the secret of this site': (claims) => hs256(provider.oidc.clientSecret, GOOD_HEADER, claims),
  'PS256 where the provider has RS256': (claims) =>
    ps256(provider.key, { ...GOOD_HEADER, alg: 'PS256' }, claims),
  'ES256 in name only': withHeader({ alg: 'ES256' }),
  'signed by somebody else under the same name': withHeader({}, () => stranger),
  'signed by somebody else under another name': withHeader({ kid: 'fremd' }, () => stranger),
  'signed by somebody else without a name': withHeader({ kid: undefined }, () => stranger),
  'that brings its own key (jwk)': (claims) =>
    rs256(stranger, { ...GOOD_HEADER, jwk: publicJwk(stranger) }, claims),
  'that names where its key lies (jku)': (claims) =>
    rs256(stranger, { ...GOOD_HEADER, kid: 'fremd', jku: `${provider.oidc.issuer}/fremd` }, claims),
  'that names where its certificate lies (x5u)': (claims) =>
    rs256(stranger, { ...GOOD_HEADER, x5u: `${provider.oidc.issuer}/fremd` }, claims),
  'with a key name that is a path': withHeader({ kid: '../../dev/null' }, () => stranger),
  'whose subject was changed after signing': (claims) => {
    const [header, , signature] = parts(claims);
    return [header, base64url({ ...claims, sub: 'berta' }), signature].join('.');
  },
  'whose header was changed after signing': (claims) => {
    const [, payload, signature] = parts(claims);
    return [base64url({ ...GOOD_HEADER, extra: 1 }), payload, signature].join('.');
  },
  'with an empty signature': (claims) => [...parts(claims).slice(0, 2), ''].join('.'),
  'with half a signature': (claims) => provider.idToken(claims).slice(0, -100),
  'with a critical extension': withHeader({ crit: ['unbekannt'], unbekannt: 1 }),
  'that is an access token': withHeader({ typ: 'at+jwt' }),
  'that is a logout token': withHeader({ typ: 'logout+jwt' }),
  expired: (claims) => provider.idToken({ ...claims, iat: now() - 900, exp: now() - 600 }),
  'without an end': without('exp'),
  'whose end is a text': withClaims({ exp: '9999999999' }),
  'not valid yet': (claims) => provider.idToken({ ...claims, nbf: now() + 600 }),
  'issued in the future': (claims) => provider.idToken({ ...claims, iat: now() + 600, exp: now() + 900 }),
  'that does not say when it was issued': without('iat'),
  'for another site': withClaims({ aud: 'andere-website' }),
  'for several other sites': withClaims({ aud: ['andere-website', 'dritte'] }),
  'for this site and another, saying nothing of who asked': withClaims({ aud: ['digitalpegel', 'andere'] }),
  'for this site and another, asked for by the other': withClaims({
    aud: ['digitalpegel', 'andere'],
    azp: 'andere',
  }),
  'for this site, asked for by another': withClaims({ azp: 'andere' }),
  'without an audience': without('aud'),
  'of another issuer': withClaims({ iss: 'http://boese.test' }),
  'of an issuer with one character more': (claims) =>
    provider.idToken({ ...claims, iss: `${String(claims['iss'])}/` }),
  'without an issuer': without('iss'),
  'without a subject': without('sub'),
  'with an empty subject': withClaims({ sub: '' }),
  'whose subject is a list': withClaims({ sub: ['anna'] }),
  'without a nonce': without('nonce'),
  'with another nonce': withClaims({ nonce: 'fremd' }),
  'with a negative time of authentication': withClaims({ auth_time: -1 }),
  'with a time of authentication beyond all calendars': withClaims({ auth_time: 1e300 }),
  'of two parts': (claims) => parts(claims).slice(0, 2).join('.'),
  'whose contents are a list': () => rs256(provider.key, GOOD_HEADER, []),
  'whose contents are no JSON': () => rs256(provider.key, GOOD_HEADER, '{'),
  'that is a number': () => 7,
  'that is missing': () => undefined,
};

describe('an ID token', () => {
  it('that is as it should be signs in', async () => {
    const end = await signInWith((claims) => provider.idToken(claims));
    expect(end.headers.get('location')).toBe('/verwaltung');
    expect(cookieOf(end, 'sitzung')).not.toBe('');
  });

  it.each(Object.entries(FORGED))('%s signs nobody in', async (_name, forge) => {
    const end = await signInWith(forge);
    expect(end.status).toBe(303);
    expect(end.headers.get('location')).toBe('/anmelden?fehler=abgelehnt');
    expect(cookieOf(end, 'sitzung')).toBe('');
    expect(provider.asked).not.toContain('/fremd');
    expect(pegel.log.at(-1)).toEqual({ event: 'sign-in-refused', reason: 'abgelehnt' });
  });

  it('without a signature or with a shared secret signs nobody in, even if the provider allows both', async () => {
    const algorithms = ['none', 'HS256', 'RS256'];
    for (const name of ['without a signature (none)', 'HS256 with the secret of this site']) {
      const api = freshApi();
      provider.behave({
        metadata: (good) => ({ body: { ...good, id_token_signing_alg_values_supported: algorithms } }),
        token: (claims) => provider.tokens(FORGED[name]!(claims)),
      });
      const end = await walkSignIn(api, (url) => provider.authorize(url));
      expect(end.headers.get('location')).toBe('/anmelden?fehler=abgelehnt');
      expect(cookieOf(end, 'sitzung')).toBe('');
    }
  });
});

describe('identity', () => {
  it('is issuer and subject: the same subject or mail of another issuer is somebody else', async () => {
    const other = await openHostileProvider();
    const identityProvider = oidcProvider({ ...CONFIG, oidc: other.oidc });
    const elsewhere = apiOn(table.stores, { identityProvider });
    const visit = (url: string) => other.authorize(url, 'anna');
    const unknown = await walkSignIn(elsewhere, visit);
    expect(unknown.headers.get('location')).toBe('/anmelden?fehler=kein-konto');
    await table.stores.accounts.add(exampleAccount('anna', { issuer: other.oidc.issuer, role: 'analyst' }));
    const here = await signInWith((claims) => provider.idToken(claims));
    const there = await walkSignIn(elsewhere, visit);
    const roleOf = async (end: Response) =>
      (await pegel.call('GET', '/api/session', { cookie: cookieOf(end, 'sitzung') })).json();
    expect(await roleOf(here)).toMatchObject({ signedIn: true, role: 'editor' });
    expect(await roleOf(there)).toMatchObject({ signedIn: true, role: 'analyst' });
    await other.end();
  });
});
