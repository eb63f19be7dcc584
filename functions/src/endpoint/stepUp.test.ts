import { Hono } from 'hono';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { apiOn, type ApiUnderTest } from '../../../tests/builders/apiUnderTest.ts';
import { clockAt } from '../../../tests/builders/clock.ts';
import { openEmbeddedProvider, type EmbeddedProvider } from '../../../tests/builders/embeddedProvider.ts';
import { openEmbeddedTable, type EmbeddedTable } from '../../../tests/builders/embeddedTable.ts';
import { CONFIG, exampleAccount, UNIT } from '../../../tests/builders/examples.ts';
import {
  openHostileProvider,
  type Claims,
  type HostileProvider,
} from '../../../tests/builders/hostileProvider.ts';
import { cookieOf, walkSignIn } from '../../../tests/builders/signInWalk.ts';
import { assemble } from '../assemble.ts';
import { oidcProvider } from '../auth/oidc.ts';
import { accountEndpoint, memberEndpoint } from './endpoint.ts';

let table: EmbeddedTable;
let embedded: EmbeddedProvider;
let hostile: HostileProvider;
let pegel: ApiUnderTest;
beforeAll(async () => {
  [table, embedded, hostile] = await Promise.all([
    openEmbeddedTable(),
    openEmbeddedProvider(CONFIG.publicOrigin),
    openHostileProvider(),
  ]);
  for (const { issuer } of [embedded.oidc, hostile.oidc])
    for (const name of ['anna', 'berta']) await table.stores.accounts.add(exampleAccount(name, { issuer }));
});
beforeEach(() => {
  pegel = withProvider(embedded.oidc);
});
afterAll(async () => {
  await Promise.all([table.end(), embedded.end(), hostile.end()]);
});

/** The clock of the test begins at the real time, which the provider writes into its tokens. */
function withProvider(oidc: EmbeddedProvider['oidc']): ApiUnderTest {
  const identityProvider = oidcProvider({ ...CONFIG, oidc });
  return apiOn(table.stores, { identityProvider, clock: clockAt(new Date().toISOString()) });
}

const declaration = {
  summary: 'Freigeben',
  permission: 'account.write',
  stepUp: true,
  response: { kind: 'json', status: 200, schema: z.object({ who: z.string() }) },
} as const;

/** Calls an act that needs a fresh sign-in, for people signed in and for those of an administration. */
async function act(cookie: string, path: '/account' | '/member' = '/account'): Promise<Response> {
  const { dependencies } = pegel;
  const routes = new Hono()
    .basePath('/api')
    .get('/account', accountEndpoint(dependencies, declaration), (c) => c.json({ who: c.var.account.name }))
    .get('/member', memberEndpoint(dependencies, declaration), (c) => c.json({ who: c.var.member.unit }));
  return assemble(dependencies, routes).request(`http://pegel.test/api${path}`, {
    headers: { Cookie: cookie },
  });
}

async function expectStepUp(answer: Response): Promise<void> {
  expect(answer.status).toBe(401);
  expect(await answer.json()).toMatchObject({
    type: '/probleme/step-up-required',
    title: 'Bitte bestätigen Sie Ihre Anmeldung.',
  });
}

describe('an act that needs a fresh sign-in', () => {
  it('may be done within five minutes of it, not later, however much was done meanwhile', async () => {
    const cookie = await pegel.signIn(exampleAccount('anna'));
    expect(await (await act(cookie)).json()).toEqual({ who: 'Person anna' });
    expect(await (await act(cookie, '/member')).json()).toEqual({ who: UNIT });
    pegel.clock.passMinutes(5);
    expect((await act(cookie)).status).toBe(200);
    pegel.clock.passMinutes(0.01);
    await expectStepUp(await act(cookie));
    await expectStepUp(await act(cookie, '/member'));
    expect((await pegel.call('GET', '/api/account/sessions', { cookie })).status).toBe(200);
  });

  it('asks people who are not signed in to sign in', async () => {
    expect(await (await act('')).json()).toMatchObject({ type: '/probleme/sign-in-required' });
  });
});

describe('a fresh sign-in', () => {
  const again = (cookie: string) =>
    walkSignIn(pegel, (url) => embedded.visit(url), { cookie, query: '?returnTo=/konto&erneut=1' });

  it('is asked of the provider by its name, and an ordinary one by the greatest age', async () => {
    const asked = async (query: string) => {
      const start = await pegel.call('GET', `/api/auth/sign-in${query}`);
      return new URL(start.headers.get('location')!).searchParams;
    };
    const fresh = await asked('?erneut=1');
    expect([fresh.get('prompt'), fresh.get('max_age')]).toEqual(['login', '0']);
    const ordinary = await asked('');
    expect([ordinary.get('prompt'), ordinary.get('max_age')]).toEqual([null, '43200']);
    for (const value of ['', '0', 'true', '2'])
      expect((await pegel.call('GET', `/api/auth/sign-in?erneut=${value}`)).status).toBe(400);
  });

  it('opens the act again, in a new session that replaces the old one', async () => {
    embedded.choose('anna');
    const first = cookieOf(await walkSignIn(pegel, (url) => embedded.visit(url)), 'sitzung');
    expect((await act(first)).status).toBe(200);
    pegel.clock.passMinutes(6);
    await expectStepUp(await act(first));
    pegel.clock.set(new Date().toISOString());
    const end = await again(first);
    expect(end.headers.get('location')).toBe('/konto');
    const second = cookieOf(end, 'sitzung');
    expect((await act(second)).status).toBe(200);
    expect((await act(first)).status).toBe(401);
    const sessions = await pegel.call('GET', '/api/account/sessions', { cookie: second });
    expect((await sessions.text()).match(/"current"/g)).toHaveLength(1);
  });

  it('as somebody else signs in as somebody else', async () => {
    embedded.choose('anna');
    const anna = cookieOf(await walkSignIn(pegel, (url) => embedded.visit(url)), 'sitzung');
    embedded.choose('berta');
    const berta = cookieOf(await again(anna), 'sitzung');
    expect(await (await act(berta)).json()).toEqual({ who: 'Person berta' });
    expect((await act(anna)).status).toBe(401);
  });
});

describe('a provider', () => {
  const signIn = async (change: (claims: Claims) => Claims, query = '') => {
    pegel = withProvider(hostile.oidc);
    hostile.behave({ token: (claims) => hostile.tokens(hostile.idToken(change(claims))) });
    return walkSignIn(pegel, (url) => hostile.authorize(url), { query });
  };
  const secondsAgo = (seconds: number) => (claims: Claims) => ({
    ...claims,
    auth_time: Math.floor(Date.now() / 1000) - seconds,
  });
  const silent = ({ auth_time: _, ...claims }: Claims) => claims;

  it('at which somebody has been signed in for hours signs in, but nothing fresh', async () => {
    const cookie = cookieOf(await signIn(secondsAgo(3 * 3_600)), 'sitzung');
    expect((await pegel.call('GET', '/api/account/sessions', { cookie })).status).toBe(200);
    await expectStepUp(await act(cookie));
  });

  it('that does not say when signs in, but nothing fresh', async () => {
    const cookie = cookieOf(await signIn(silent), 'sitzung');
    expect((await pegel.call('GET', '/api/account/sessions', { cookie })).status).toBe(200);
    await expectStepUp(await act(cookie));
  });

  it('whose clock is ahead makes nothing fresh for longer', async () => {
    const cookie = cookieOf(await signIn(secondsAgo(-3_600)), 'sitzung');
    expect((await act(cookie)).status).toBe(200);
    pegel.clock.passMinutes(6);
    await expectStepUp(await act(cookie));
  });

  it.each([
    ['an hour ago', secondsAgo(3_600)],
    ['two minutes before it began', secondsAgo(120)],
    ['at no time it would tell', silent],
    ['at no time that is a number', (claims: Claims) => ({ ...claims, auth_time: 'jetzt' })],
  ])('that signed somebody in %s is refused where it had to be now', async (_name, change) => {
    const end = await signIn(change, '?erneut=1');
    expect(end.headers.get('location')).toBe('/anmelden?fehler=abgelehnt');
    expect(cookieOf(end, 'sitzung')).toBe('');
  });
});
