import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { apiOn, type ApiUnderTest } from '../../../tests/builders/apiUnderTest.ts';
import { openEmbeddedTable, type EmbeddedTable } from '../../../tests/builders/embeddedTable.ts';
import {
  exampleAccount,
  exampleAnalyst,
  openEdition,
  OTHER_UNIT,
  UNIT,
} from '../../../tests/builders/examples.ts';
import { checkedCalls } from '../endpoint/checkAnswer.ts';

let table: EmbeddedTable;
let pegel: ApiUnderTest;
let call: ApiUnderTest['call'];
let editor: string;
let analyst: string;
beforeAll(async () => {
  table = await openEmbeddedTable();
  pegel = apiOn(table.stores);
  call = checkedCalls(pegel);
  await table.stores.editions.add(openEdition());
  editor = await pegel.signIn(exampleAccount('anna'));
  analyst = await pegel.signIn(exampleAnalyst('otto'));
});
afterAll(() => table.end());

const SESSION_ROUTES = [
  ['GET', '/api/responses/2026'],
  ['PUT', '/api/responses/2026/mode'],
  ['GET', '/api/responses/2026/sections/eakte'],
  ['PUT', '/api/responses/2026/sections/eakte'],
  ['POST', '/api/responses/2026/submission'],
  ['GET', '/api/responses/2026/result'],
] as const;

describe('who may do what', () => {
  it.each(SESSION_ROUTES)('%s %s asks to sign in', async (method, path) => {
    for (const cookie of [undefined, 'sitzung=erfunden', 'sitzung=', `${editor}x`]) {
      const answer = await call(method, path, {
        ...(cookie !== undefined && { cookie }),
        body: method === 'GET' ? undefined : {},
      });
      expect(answer.status).toBe(401);
      expect(await answer.text()).toContain('Bitte melden Sie sich erneut an.');
    }
  });

  it.each(SESSION_ROUTES)('%s %s does nothing for a page of another administration', async (method, path) => {
    const body = method === 'GET' ? undefined : {};
    const meant = (unit: string) => ({ 'X-Digitalpegel-Verwaltung': unit });
    const foreign = await call(method, path, { cookie: editor, body, headers: meant(OTHER_UNIT) });
    expect(foreign.status).toBe(409);
    expect(await foreign.json()).toMatchObject({ type: '/probleme/other-unit' });
    const own = await call(method, path, { cookie: editor, body, headers: meant(UNIT) });
    expect(own.status).not.toBe(409);
  });

  it.each(SESSION_ROUTES)('%s %s shows an editor without an administration nothing', async (method, path) => {
    const { unit: _unit, ...homeless } = exampleAccount('ohne');
    const cookie = await pegel.signIn(homeless);
    expect((await call(method, path, { cookie, body: method === 'GET' ? undefined : {} })).status).toBe(404);
  });

  it('nobody reads a byte of another administration', async () => {
    const other = await pegel.signIn(exampleAccount('fremd', { unit: OTHER_UNIT }));
    const comments = { [itemOf('eakte')]: 'Kanarienvogel' };
    const body = { seen: 0, operation: crypto.randomUUID(), answers: {}, comments };
    expect((await call('PUT', '/api/responses/2026/sections/eakte', { cookie: other, body })).status).toBe(
      200,
    );
    for (const [method, path] of SESSION_ROUTES) {
      if (method !== 'GET') continue;
      expect(await (await call(method, path, { cookie: editor })).text()).not.toContain('Kanarienvogel');
    }
    expect(await (await call('GET', '/api/responses/2026', { cookie: other })).text()).toContain(
      'Kanarienvogel',
    );
  });

  it('says who is signed in', async () => {
    const session = await call('GET', '/api/session', { cookie: editor });
    expect(await session.json()).toMatchObject({
      signedIn: true,
      account: exampleAccount('anna').id,
      name: 'Person anna',
      role: 'editor',
      unit: { key: UNIT },
    });
    const association = await call('GET', '/api/session', { cookie: analyst });
    expect(await association.json()).toMatchObject({ signedIn: true, role: 'analyst' });
  });
});

describe('calls another site caused', () => {
  it.each([
    ['a form', { 'X-Digitalpegel': '', 'Content-Type': 'application/x-www-form-urlencoded' }],
    ['JSON sent as text', { 'X-Digitalpegel': '', 'Content-Type': 'text/plain' }],
    ['no content type', { 'X-Digitalpegel': '', 'Content-Type': '' }],
    ['a neighbouring host', { Origin: 'http://neben.pegel.test' }],
    ['the origin null', { Origin: 'null' }],
    ['a browser that says so', { 'Sec-Fetch-Site': 'cross-site' }],
    ['a browser that says same-site', { 'Sec-Fetch-Site': 'same-site' }],
    ['another port', { Origin: 'http://pegel.test:81' }],
  ])('are refused: %s', async (_name, headers) => {
    const unsafe = [
      ...SESSION_ROUTES.filter(([method]) => method !== 'GET'),
      ['POST', '/api/auth/sign-out'] as const,
    ];
    for (const [method, path] of unsafe) {
      const answer = await call(method, path, { cookie: editor, body: {}, headers });
      expect(answer.status).toBe(403);
      expect(await answer.json()).toMatchObject({ type: '/probleme/cross-site' });
    }
    expect(await (await call('GET', '/api/session', { cookie: editor })).json()).toMatchObject({
      signedIn: true,
    });
  });
});

function itemOf(dimension: 'eakte'): string {
  const [first] = [...pegel.dependencies.questionnaires.values()].flatMap(({ dimensions }) =>
    dimensions.filter(({ id }) => id === dimension).flatMap(({ items }) => items.map(({ id }) => id)),
  );
  return first!;
}
