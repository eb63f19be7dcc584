import { Hono } from 'hono';
import { hc } from 'hono/client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { Api } from './api.ts';
import { assemble } from './assemble.ts';
import { apiOn, type ApiUnderTest } from '../../tests/builders/apiUnderTest.ts';
import { openEmbeddedTable, type EmbeddedTable } from '../../tests/builders/embeddedTable.ts';
import { exampleAccount, openEdition } from '../../tests/builders/examples.ts';
import { checkedCalls } from './endpoint/checkAnswer.ts';
import { declare, type Declaration } from './endpoint/declaration.ts';
import { endpoint } from './endpoint/endpoint.ts';

let table: EmbeddedTable;
let pegel: ApiUnderTest;
let call: ApiUnderTest['call'];
let editor: string;
beforeAll(async () => {
  table = await openEmbeddedTable();
  pegel = apiOn(table.stores);
  call = checkedCalls(pegel);
  await table.stores.editions.add(openEdition());
  editor = await pegel.signIn(exampleAccount('anna'));
});
afterAll(() => table.end());

describe('every answer', () => {
  it.each([
    ['GET', '/api/health'],
    ['GET', '/api/kaffee'],
    ['POST', '/api/auth/sign-out'],
    ['DELETE', '/api/health'],
  ])('of %s %s carries the protective headers and no CORS', async (method, path) => {
    const answer = await pegel.call(method, path, { headers: { Origin: 'http://pegel.test' } });
    const headers = Object.fromEntries(answer.headers);
    expect(headers).toMatchObject({
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    });
    expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
    expect(headers['strict-transport-security']).toBeUndefined();
  });

  it('over https tells browsers to stay there', async () => {
    const secure = apiOn(table.stores, { config: { publicOrigin: 'https://pegel.test', secure: true } });
    const answer = await secure.call('GET', '/api/health');
    expect(answer.headers.get('strict-transport-security')).toBe('max-age=31536000; includeSubDomains');
  });

  it('to a method a route does not have is 405 and names those it has', async () => {
    for (const method of ['DELETE', 'PATCH', 'POST', 'OPTIONS', 'PROPFIND']) {
      const answer = await call(method, '/api/responses/2026/sections/eakte', { cookie: editor });
      expect(answer.status).toBe(405);
      expect(answer.headers.get('allow')).toBe('GET, PUT');
    }
  });

  it('to HEAD is that to GET without its body', async () => {
    const answer = await pegel.call('HEAD', '/api/health');
    expect(answer.status).toBe(200);
    expect(await answer.text()).toBe('');
  });
});

describe('faults', () => {
  it('are answered without a trace and logged without contents', async () => {
    const editions = {
      ...table.stores.editions,
      all: async () => Promise.reject(new Error('Geheimnis')),
    };
    const broken = apiOn({ ...table.stores, editions });
    const answer = await broken.call('GET', '/api/editions');
    expect(answer.status).toBe(500);
    const body = z.looseObject({ reference: z.string(), title: z.string() }).parse(await answer.json());
    expect(JSON.stringify(body)).not.toMatch(/Geheimnis|\.ts/);
    expect(broken.log).toMatchObject([
      { event: 'request-failed', reference: body.reference, route: '/api/editions', error: 'Error' },
    ]);
    expect(JSON.stringify(broken.log)).not.toContain('Geheimnis');
  });

  it('and refusals carry a reference that stands in the log', async () => {
    const answer = await pegel.call('GET', '/api/editions/1999');
    const { reference } = z.looseObject({ reference: z.string().min(10) }).parse(await answer.json());
    expect(pegel.log.at(-1)).toEqual({
      event: 'request-refused',
      reference,
      method: 'GET',
      route: '/api/editions/:year',
      status: 404,
    });
  });
});

describe('a route', () => {
  const needs = () => pegel.dependencies;

  it('without a declaration does not start', () => {
    const routes = new Hono().basePath('/api').get('/kaffee', (c) => c.json({}));
    expect(() => assemble(needs(), routes)).toThrow('GET /api/kaffee has no declaration');
  });

  it('whose declaration does not come first does not start', () => {
    const late = endpoint({
      summary: 'Kaffee',
      permission: 'service.read',
      response: { kind: 'json', status: 200, schema: z.object({}) },
    });
    const routes = new Hono().basePath('/api').get(
      '/kaffee',
      async (_c, next) => next(),
      late,
      (c) => c.json({}),
    );
    expect(() => assemble(needs(), routes)).toThrow('has no declaration');
  });

  it('that names no row of the policy does not start', () => {
    const declaration: Declaration = {
      summary: 'Kaffee',
      permission: 'service.read',
      response: { kind: 'json', status: 200, schema: z.object({}) },
    };
    const handler = declare(
      async (_c: unknown, next: () => Promise<void>) => next(),
      Object.assign(declaration, { permission: 'coffee.drink' }),
    );
    const routes = new Hono().basePath('/api').get('/kaffee', handler);
    expect(() => assemble(needs(), routes)).toThrow('names no row of the policy');
  });
});

describe('the typed client', () => {
  it('knows answers and problems', async () => {
    const client = hc<Api>('http://pegel.test', {
      fetch: (input: string | URL | Request, init?: RequestInit) =>
        pegel.api.request(new Request(input, init)),
      headers: { 'X-Digitalpegel': '1', Cookie: editor },
    });
    const answer = await client.api.responses[':year'].mode.$put({
      param: { year: '2026' },
      json: { mode: 'full', rev: 7 },
    });
    expect(answer.status).toBe(409);
    if (answer.status === 409) expect((await answer.json()).type).toBe('/probleme/changed-meanwhile');
    const edition = await client.api.editions[':year'].$get({ param: { year: '2026' } });
    if (edition.ok) expect((await edition.json()).year).toBe(2026);
  });
});
