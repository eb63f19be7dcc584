import { DeleteCommand } from '@aws-sdk/lib-dynamodb';
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { apiOn, type ApiUnderTest } from '../../../tests/builders/apiUnderTest.ts';
import { clockAt } from '../../../tests/builders/clock.ts';
import { openEmbeddedProvider, type EmbeddedProvider } from '../../../tests/builders/embeddedProvider.ts';
import { openEmbeddedTable, type EmbeddedTable } from '../../../tests/builders/embeddedTable.ts';
import { CONFIG, exampleAccount, openEdition } from '../../../tests/builders/examples.ts';
import { checkedCalls } from '../endpoint/checkAnswer.ts';
import { newSecret } from '../newSecret.ts';
import { hashOf } from './hashOf.ts';
import { oidcProvider } from './oidc.ts';

const { publicOrigin } = CONFIG;

let table: EmbeddedTable;
let provider: EmbeddedProvider;
let pegel: ApiUnderTest;
let call: ApiUnderTest['call'];
beforeAll(async () => {
  [table, provider] = await Promise.all([openEmbeddedTable(), openEmbeddedProvider(publicOrigin)]);
  pegel = withProvider(provider.oidc);
  call = checkedCalls(pegel);
  await table.stores.editions.add(openEdition());
  await table.stores.accounts.add(exampleAccount('anna', { issuer: provider.oidc.issuer }));
});
afterAll(async () => {
  await Promise.all([table.end(), provider.end()]);
});

function withProvider(
  oidc: EmbeddedProvider['oidc'],
  config = { publicOrigin, secure: false },
): ApiUnderTest {
  const identityProvider = oidcProvider({ ...config, oidc });
  return apiOn(table.stores, { identityProvider, config: { ...config, oidc }, clock: clockAt() });
}

/** Name and value of the cookie an answer sets. */
function cookieOf(answer: Response, name: string): string {
  const found = answer.headers.getSetCookie().find((line) => line.startsWith(`${name}=`));
  return /^[^;]*/.exec(found ?? '')?.[0] ?? '';
}

/** Begins a sign-in and goes through the provider; what the browser then has in hand. */
async function begin(subject: string | null = 'anna', returnTo = '/verwaltung/2026') {
  provider.choose(subject);
  const start = await call('GET', `/api/auth/sign-in?returnTo=${encodeURIComponent(returnTo)}`);
  const cookie = cookieOf(start, 'anmeldung');
  const back = await provider.visit(start.headers.get('location')!);
  return { cookie, back };
}

const finish = (cookie: string, back: URL) => call('GET', back.pathname + back.search, { cookie });
const whoIs = async (cookie: string) => (await call('GET', '/api/session', { cookie })).json();
const NOBODY = { signedIn: false };

async function signIn(): Promise<string> {
  const { cookie, back } = await begin();
  return cookieOf(await finish(cookie, back), 'sitzung');
}

describe('signing in', () => {
  it('leads through the provider back to where it began, with a session', async () => {
    const { cookie, back } = await begin();
    const end = await finish(cookie, back);
    expect(end.status).toBe(303);
    expect(end.headers.get('location')).toBe('/verwaltung/2026');
    expect(await whoIs(cookieOf(end, 'sitzung'))).toMatchObject({ signedIn: true, name: 'Person anna' });
    expect(cookieOf(end, 'anmeldung')).toBe('anmeldung=');
  });

  it('asks the provider with PKCE, state and nonce, and tells it no secret', async () => {
    const start = await call('GET', '/api/auth/sign-in');
    const url = new URL(start.headers.get('location')!);
    expect(Object.fromEntries(url.searchParams)).toMatchObject({
      response_type: 'code',
      redirect_uri: `${publicOrigin}/api/auth/callback`,
      code_challenge_method: 'S256',
    });
    for (const name of ['state', 'nonce', 'code_challenge'])
      expect(url.searchParams.get(name)).toMatch(/^[\w-]{43}$/);
    const id = cookieOf(start, 'anmeldung').replace('anmeldung=', '');
    const attempt = await table.stores.sessions.takeAttempt(hashOf(id));
    const challenge = createHash('sha256').update(attempt!.codeVerifier).digest('base64url');
    expect(url.searchParams.get('code_challenge')).toBe(challenge);
    expect(url.href).not.toContain(attempt!.codeVerifier);
  });

  it('sets cookies no script can read, strict for the session', async () => {
    const start = await call('GET', '/api/auth/sign-in');
    expect(start.headers.get('set-cookie')).toMatch(
      /^anmeldung=[\w-]{43}; Max-Age=600; Path=\/; HttpOnly; SameSite=Lax$/,
    );
    const { cookie, back } = await begin();
    const end = await finish(cookie, back);
    const session = end.headers.getSetCookie().find((line) => line.startsWith('sitzung='));
    expect(session).toMatch(
      /^sitzung=[0-9a-f]{64}\.[\w-]{43}; Max-Age=43200; Path=\/; HttpOnly; SameSite=Strict$/,
    );
  });

  it('sets them for this host and https alone where the site has https', async () => {
    const config = { publicOrigin: 'https://pegel.test', secure: true };
    const identityProvider = {
      ...pegel.dependencies.identityProvider,
      authorizationUrl: async () => new URL('https://x.test'),
    };
    const secure = apiOn(table.stores, { config, identityProvider });
    const start = await secure.call('GET', '/api/auth/sign-in');
    expect(start.headers.get('set-cookie')).toMatch(
      /^__Host-anmeldung=[\w-]{43}; Max-Age=600; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    );
    const session = await secure.signIn(exampleAccount('anna'));
    expect(await (await secure.call('GET', '/api/session', { cookie: session })).json()).toMatchObject({
      signedIn: true,
    });
    const plain = session.replace('__Host-', '');
    expect(await (await secure.call('GET', '/api/session', { cookie: plain })).json()).toEqual(NOBODY);
  });

  it('never leads to another site', async () => {
    const { cookie, back } = await begin('anna', '//boese.test/');
    expect((await finish(cookie, back)).headers.get('location')).toBe('/verwaltung');
  });

  it('stores neither the session id nor anything of the provider', async () => {
    const cookie = await signIn();
    const [account = '', secret = ''] = cookie.replace('sitzung=', '').split('.');
    expect(await table.stores.sessions.find({ account, hash: secret })).toBeUndefined();
    const found = await table.stores.sessions.find({ account, hash: hashOf(secret) });
    expect(Object.keys(found!.session).toSorted()).toEqual([
      'account',
      'authAt',
      'client',
      'createdAt',
      'expiresAt',
      'hash',
      'seenAt',
    ]);
    expect(JSON.stringify(pegel.log)).not.toContain(secret);
  });
});

describe('a sign-in is refused', () => {
  const refused = async (answer: Response, failure: string) => {
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe(`/anmelden?fehler=${failure}`);
    expect(cookieOf(answer, 'sitzung')).toBe('');
  };

  it('with another state', async () => {
    const { cookie, back } = await begin();
    back.searchParams.set('state', newSecret());
    await refused(await finish(cookie, back), 'abgelehnt');
  });

  it('without a state', async () => {
    const { cookie, back } = await begin();
    back.searchParams.delete('state');
    await refused(await finish(cookie, back), 'abgelehnt');
  });

  it.each(['nonce', 'codeVerifier'] as const)('with another %s', async (name) => {
    const { cookie, back } = await begin();
    const hash = hashOf(cookie.replace('anmeldung=', ''));
    const attempt = await table.stores.sessions.takeAttempt(hash);
    await table.stores.sessions.addAttempt({ ...attempt!, [name]: newSecret() });
    await refused(await finish(cookie, back), 'abgelehnt');
  });

  it('when the return is repeated', async () => {
    const { cookie, back } = await begin();
    expect((await finish(cookie, back)).headers.get('location')).toBe('/verwaltung/2026');
    await refused(await finish(cookie, back), 'abgelaufen');
  });

  it('with a code that somebody else was given', async () => {
    const [victim, attacker] = [await begin(), await begin()];
    const mixed = new URL(victim.back);
    mixed.searchParams.set('code', attacker.back.searchParams.get('code')!);
    await refused(await finish(victim.cookie, mixed), 'abgelehnt');
  });

  it('from another issuer', async () => {
    const { cookie, back } = await begin();
    back.searchParams.set('iss', 'http://boese.test');
    await refused(await finish(cookie, back), 'abgelehnt');
  });

  it('in a browser that did not begin it', async () => {
    const { back } = await begin();
    await refused(await finish('', back), 'abgelaufen');
    await refused(await finish('anmeldung=erfunden', back), 'abgelaufen');
  });

  it('after ten minutes', async () => {
    const { cookie, back } = await begin();
    pegel.clock.passMinutes(10);
    await refused(await finish(cookie, back), 'abgelaufen');
  });

  it('when the person declines', async () => {
    const { cookie, back } = await begin(null);
    await refused(await finish(cookie, back), 'abgelehnt');
  });

  it('without an account', async () => {
    const { cookie, back } = await begin('niemand');
    await refused(await finish(cookie, back), 'kein-konto');
    expect(pegel.log.at(-1)).toEqual({ event: 'sign-in-refused', reason: 'kein-konto' });
  });

  it('by name alone: the same subject of another issuer has no account', async () => {
    await table.stores.accounts.add(exampleAccount('doppelt', { issuer: 'http://anderswo.test' }));
    const { cookie, back } = await begin('doppelt');
    await refused(await finish(cookie, back), 'kein-konto');
  });

  it('while the provider does not answer', async () => {
    const gone = withProvider({ ...provider.oidc, issuer: 'http://127.0.0.1:9' });
    const start = await gone.call('GET', '/api/auth/sign-in');
    expect(start.headers.get('location')).toBe('/anmelden?fehler=nicht-erreichbar');
    const signOut = await gone.call('POST', '/api/auth/sign-out');
    expect(await signOut.json()).toEqual({ redirectTo: '/' });
  });

  it('as our own fault when the secret of this site is wrong', async () => {
    const wrong = withProvider({ ...provider.oidc, clientSecret: 'falsch' });
    provider.choose('anna');
    const start = await wrong.call('GET', '/api/auth/sign-in');
    const back = await provider.visit(start.headers.get('location')!);
    const cookie = cookieOf(start, 'anmeldung');
    await refused(await wrong.call('GET', back.pathname + back.search, { cookie }), 'nicht-erreichbar');
    expect(wrong.log.at(-1)).toEqual({ event: 'provider-unreachable' });
  });
});

describe('a session', () => {
  it('known before the sign-in is worth nothing after it (fixation)', async () => {
    const planted = `sitzung=${newSecret()}`;
    const old = await signIn();
    const { cookie, back } = await begin();
    const end = await finish(`${cookie}; ${old}`, back);
    expect(cookieOf(end, 'sitzung')).not.toBe(old);
    expect(await whoIs(old)).toEqual(NOBODY);
    const again = await begin();
    await finish(`${again.cookie}; ${planted}`, again.back);
    expect(await whoIs(planted)).toEqual(NOBODY);
  });

  it('ends an hour after its last use', async () => {
    const cookie = await signIn();
    pegel.clock.passMinutes(59);
    expect(await whoIs(cookie)).toMatchObject({ signedIn: true });
    pegel.clock.passMinutes(59);
    expect(await whoIs(cookie)).toMatchObject({ signedIn: true });
    pegel.clock.passMinutes(60);
    expect(await whoIs(cookie)).toEqual(NOBODY);
    expect((await call('GET', '/api/responses/2026', { cookie })).status).toBe(401);
  });

  it('ends after twelve hours, however much it is used', async () => {
    const cookie = await signIn();
    for (let hour = 0; hour < 23; hour += 1) {
      pegel.clock.passMinutes(30);
      expect(await whoIs(cookie)).toMatchObject({ signedIn: true });
    }
    pegel.clock.passMinutes(30);
    expect(await whoIs(cookie)).toEqual(NOBODY);
  });

  it('says when it ends', async () => {
    const cookie = await signIn();
    const end = z.looseObject({ expiresAt: z.string() }).parse(await whoIs(cookie)).expiresAt;
    expect(Date.parse(end) - pegel.clock.now().getTime()).toBe(60 * 60_000);
  });

  it('writes its use down at most every five minutes', async () => {
    const cookie = await signIn();
    const [account = '', secret = ''] = cookie.replace('sitzung=', '').split('.');
    const seenAt = async () =>
      (await table.stores.sessions.find({ account, hash: hashOf(secret) }))!.session.seenAt;
    const first = await seenAt();
    pegel.clock.passMinutes(4);
    await whoIs(cookie);
    expect(await seenAt()).toBe(first);
    pegel.clock.passMinutes(1);
    await whoIs(cookie);
    expect(await seenAt()).toBe(pegel.clock.now().toISOString());
  });

  it('is dead once signed out, and the browser is sent to the provider', async () => {
    const cookie = await signIn();
    const answer = await call('POST', '/api/auth/sign-out', { cookie });
    const { redirectTo } = z.object({ redirectTo: z.string() }).parse(await answer.json());
    expect(redirectTo.startsWith(`${provider.oidc.issuer}/session/end?`)).toBe(true);
    expect(new URL(redirectTo).searchParams.get('post_logout_redirect_uri')).toBe(`${publicOrigin}/`);
    expect(cookieOf(answer, 'sitzung')).toBe('sitzung=');
    expect(answer.headers.get('clear-site-data')).toBe('"storage"');
    expect(await whoIs(cookie)).toEqual(NOBODY);
  });

  it('of a removed account is dead', async () => {
    const cookie = await signIn();
    const [account = ''] = cookie.replace('sitzung=', '').split('.');
    const Key = { pk: `ACCOUNT#${account}`, sk: 'ACCOUNT' };
    await table.documents.send(new DeleteCommand({ TableName: table.tableName, Key }));
    expect(await whoIs(cookie)).toEqual(NOBODY);
    expect((await call('GET', '/api/responses/2026', { cookie })).status).toBe(401);
  });
});
