import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { apiOn, type ApiUnderTest } from '../../../tests/builders/apiUnderTest.ts';
import { openEmbeddedTable, type EmbeddedTable } from '../../../tests/builders/embeddedTable.ts';
import { exampleAccount, openEdition } from '../../../tests/builders/examples.ts';
import { declaredRoutes, type DeclaredRoute } from '../endpoint/declaredRoutes.ts';
import { isPublic } from './policy.ts';

let table: EmbeddedTable;
let pegel: ApiUnderTest;
let editor: string;
let routes: readonly DeclaredRoute[];
beforeAll(async () => {
  table = await openEmbeddedTable();
  pegel = apiOn(table.stores);
  await table.stores.editions.add(openEdition());
  editor = await pegel.signIn(exampleAccount('anna'));
  routes = declaredRoutes(pegel.api.routes);
});
afterAll(() => table.end());

const SAFE = ['GET', 'HEAD'];
const VALUES: Readonly<Record<string, string>> = { year: '2026', dimension: 'eakte', id: '0'.repeat(16) };

/** An address of the route; parameters this test does not know get some text, files their ending. */
const addressOf = ({ path }: DeclaredRoute) =>
  path.replace(/:(\w+)(?:\{([^}]*)\})?/g, (_, name: string, pattern = '') => {
    const ending = /\\(\.\w+)$/.exec(String(pattern))?.[1] ?? '';
    return `${VALUES[name] ?? 'x'}${ending}`;
  });

/** Sends exactly these headers and that body, as another site would have a browser do it. */
async function forge(route: DeclaredRoute, headers: Readonly<Record<string, string>>, body?: string) {
  return pegel.api.request(`http://pegel.test${addressOf(route)}`, {
    method: route.method,
    headers: { Cookie: editor, ...headers },
    ...(body !== undefined && !SAFE.includes(route.method) && { body }),
  });
}

const everything = async () => {
  const answers = ['/api/session', '/api/responses/2026', '/api/account/sessions'].map(async (path) =>
    (await pegel.call('GET', path, { cookie: editor })).text(),
  );
  return Promise.all(answers);
};

const OWN = { 'X-Digitalpegel': '1', 'Content-Type': 'application/json' };
const FORGED = [
  ['a form', { 'Content-Type': 'application/x-www-form-urlencoded', Origin: 'http://boese.test' }, 'seen=0'],
  ['a form for files', { 'Content-Type': 'multipart/form-data; boundary=x' }, '--x--'],
  ['JSON sent as text', { 'Content-Type': 'text/plain', Origin: 'http://boese.test' }, '{}'],
  ['a body without a type', { Origin: 'http://pegel.test' }, undefined],
  ['JSON without our header', { 'Content-Type': 'application/json', Origin: 'http://pegel.test' }, '{}'],
  ['our header with another value', { ...OWN, 'X-Digitalpegel': 'true' }, '{}'],
  ['a neighbouring host', { ...OWN, Origin: 'http://neben.pegel.test' }, '{}'],
  ['a host that begins like ours', { ...OWN, Origin: 'http://pegel.test.boese.test' }, '{}'],
  ['the same host with another protocol', { ...OWN, Origin: 'https://pegel.test' }, '{}'],
  ['another port', { ...OWN, Origin: 'http://pegel.test:81' }, '{}'],
  ['the origin null', { ...OWN, Origin: 'null' }, '{}'],
  ['an empty origin', { ...OWN, Origin: '' }, '{}'],
  ['a browser that says cross-site', { ...OWN, 'Sec-Fetch-Site': 'cross-site' }, '{}'],
  ['a browser that says same-site', { ...OWN, 'Sec-Fetch-Site': 'same-site' }, '{}'],
  ['a browser that says none', { ...OWN, 'Sec-Fetch-Site': 'none' }, '{}'],
  ['a browser that says something new', { ...OWN, 'Sec-Fetch-Site': 'other-planet' }, '{}'],
] as const;

describe('calls another site caused', () => {
  it.each(FORGED)('change nothing, on no route: %s', async (_name, headers, body) => {
    const unsafe = routes.filter(({ method }) => !SAFE.includes(method));
    expect(unsafe.length).toBeGreaterThanOrEqual(6);
    const before = await everything();
    for (const route of unsafe) {
      const answer = await forge(route, headers, body);
      expect(`${route.path} ${String(answer.status)}`).toBe(`${route.path} 403`);
      expect(await answer.json()).toMatchObject({ type: '/probleme/cross-site' });
      expect(answer.headers.get('set-cookie')).toBeNull();
    }
    expect(await everything()).toEqual(before);
  });

  it.each(['cross-site', 'same-site'])('read nothing that belongs to somebody: %s', async (site) => {
    const own = routes.filter(
      ({ method, declaration }) => method === 'GET' && !isPublic(declaration.permission),
    );
    expect(own.length).toBeGreaterThanOrEqual(4);
    for (const route of own) expect((await forge(route, { 'Sec-Fetch-Site': site })).status).toBe(403);
    const answer = await pegel.call('GET', '/api/session', {
      cookie: editor,
      headers: { 'Sec-Fetch-Site': site },
    });
    expect(await answer.text()).not.toContain('Person anna');
  });

  it('may link to what is public and to the sign-in', async () => {
    const headers = { 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Dest': 'document' };
    for (const path of ['/api/openapi.json', '/api/releases', '/api/registry'])
      expect((await pegel.call('GET', path, { headers })).status).toBe(200);
    for (const path of ['/api/auth/sign-in', '/api/auth/callback?code=1'])
      expect((await pegel.call('GET', path, { headers })).headers.get('location')).toMatch(
        '/anmelden?fehler=',
      );
  });
});

describe('data of people', () => {
  it.each(['document', 'iframe', 'frame', 'object', 'embed', 'image', 'script', 'style'])(
    'are not shown as %s',
    async (destination) => {
      const data = routes.filter(
        ({ method, declaration: { response, caching } }) =>
          method === 'GET' && response.kind === 'json' && response.download !== true && caching === undefined,
      );
      expect(data.length).toBeGreaterThanOrEqual(5);
      for (const route of data) {
        const answer = await forge(route, { 'Sec-Fetch-Dest': destination, 'Sec-Fetch-Site': 'same-origin' });
        expect(`${route.path} ${String(answer.status)}`).toBe(`${route.path} 403`);
        expect(await answer.json()).toMatchObject({ type: '/probleme/not-a-page' });
      }
    },
  );

  it('are given to the pages of this site', async () => {
    const headers = { 'Sec-Fetch-Dest': 'empty', 'Sec-Fetch-Site': 'same-origin', 'Sec-Fetch-Mode': 'cors' };
    for (const path of ['/api/session', '/api/responses/2026', '/api/account/sessions'])
      expect((await pegel.call('GET', path, { cookie: editor, headers })).status).toBe(200);
  });
});

describe('reading', () => {
  it('changes nothing: after every GET and HEAD all is as it was', async () => {
    const before = await everything();
    for (const route of routes.filter(({ method }) => method === 'GET')) {
      const headers: Readonly<Record<string, string>> = { Cookie: editor };
      const url = `http://pegel.test${addressOf(route)}`;
      for (const method of SAFE) await pegel.api.request(url, { method, headers });
    }
    expect(await everything()).toEqual(before);
  });
});
