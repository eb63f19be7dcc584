import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DIST } from '#bundle';
import * as z from 'zod';
import { openEmbeddedProvider, type EmbeddedProvider } from '../builders/embeddedProvider.ts';
import { openEmbeddedTable, type EmbeddedTable } from '../builders/embeddedTable.ts';
import { CONFIG, exampleAccount, openEdition, UNIT } from '../builders/examples.ts';
import { exampleRelease } from '../builders/exampleRelease.ts';
import { exampleAnswers } from '../builders/exampleAnswers.ts';
import { lambdaEnvironment } from '../builders/lambdaEnvironment.ts';
import { EVENTS, responseOf, type Asked, type EventKind } from '../builders/lambdaEvents.ts';
import { startLambda, type LambdaRuntime } from '../builders/lambdaRuntime.ts';

/*
 * The built API, as it is deployed: started as Lambda starts it, asked with the events its gateways send, on the
 * embedded database and a real identity provider.
 */
const KINDS: readonly EventKind[] = ['function URL', 'HTTP API', 'HTTP API with a stage', 'REST API'];
const ORIGIN = CONFIG.publicOrigin;
const fileList = z.object({
  files: z.array(z.object({ name: z.string(), type: z.string() })),
});
const found = z.object({ hits: z.array(z.unknown()) });

let table: EmbeddedTable;
let provider: EmbeddedProvider;
let api: LambdaRuntime;
beforeAll(async () => {
  table = await openEmbeddedTable();
  provider = await openEmbeddedProvider(ORIGIN);
  const { issuer } = provider.oidc;
  await table.stores.editions.add(
    openEdition({
      opensAt: '2020-01-01T00:00:00.000Z',
      closesAt: '2099-01-01T00:00:00.000Z',
      graceUntil: '2099-01-08T00:00:00.000Z',
    }),
  );
  await table.stores.releases.add(exampleRelease(2025, 1));
  await table.stores.accounts.add(exampleAccount('anna', { issuer }));
  api = await startLambda({
    folder: join(DIST, 'api'),
    env: lambdaEnvironment(table.endpoint, { oidc: provider.oidc, trustedProxyHops: 1 }),
  });
});
afterAll(async () => {
  await api.stop();
  await provider.end();
  await table.end();
});

const ask = async (kind: EventKind, asked: Asked) => responseOf(await api.invoke(EVENTS[kind](asked)));
const OWN = { Origin: ORIGIN, 'Sec-Fetch-Site': 'same-origin', 'X-Digitalpegel': '1' };

async function signIn(kind: EventKind): Promise<string> {
  provider.choose('anna');
  const begun = await ask(kind, { path: '/api/auth/sign-in?returnTo=%2Fverwaltung' });
  expect(begun.status).toBe(302);
  const back = await provider.visit(begun.headers.get('location') ?? '');
  const done = await ask(kind, { path: back.pathname + back.search, cookies: cookiesOf(begun) });
  expect(done.status).toBeLessThan(400);
  // The attempt is forgotten and the session begins: two cookies in one answer.
  expect(done.headers.getSetCookie()).toHaveLength(2);
  return cookiesOf(done).find((cookie) => cookie.startsWith('sitzung=')) ?? '';
}

function cookiesOf(answer: Response): string[] {
  return answer.headers.getSetCookie().map((line) => line.replace(/;.*/, ''));
}

describe.each(KINDS)('a request through a %s', (kind) => {
  it('is answered', async () => {
    const answer = await ask(kind, { path: '/api/health' });
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual({ status: 'ok' });
  });

  it('signs in at the provider and out again', async () => {
    const cookie = await signIn(kind);
    const session = await ask(kind, { path: '/api/session', cookies: ['other=1', cookie] });
    expect(await session.json()).toMatchObject({ signedIn: true, role: 'editor' });
    const signedOut = await ask(kind, {
      method: 'POST',
      path: '/api/auth/sign-out',
      cookies: [cookie],
      headers: OWN,
    });
    expect(signedOut.status).toBeLessThan(400);
    const after = await ask(kind, { path: '/api/session', cookies: [cookie] });
    expect(await after.json()).toMatchObject({ signedIn: false });
  });

  it('saves a section, whether its body came as text or as bytes', async () => {
    const cookie = await signIn(kind);
    const path = '/api/responses/2026/sections/eakte';
    const seen =
      (await table.stores.sections.get({ edition: 2026, unit: UNIT, dimension: 'eakte' }))?.version ?? 0;
    for (const [offset, encode] of [
      [0, (text: string) => text],
      [1, (text: string) => Buffer.from(text)],
    ] as const) {
      const operation = crypto.randomUUID();
      const body = JSON.stringify({
        seen: seen + offset,
        operation,
        answers: exampleAnswers('eakte'),
        comments: { 'eakte.konzept.rollout': 'Über „alles“' },
      });
      const headers = { ...OWN, 'Content-Type': 'application/json' };
      const saved = await ask(kind, { method: 'PUT', path, cookies: [cookie], headers, body: encode(body) });
      expect(saved.status).toBe(200);
    }
    const stored = await table.stores.sections.get({ edition: 2026, unit: UNIT, dimension: 'eakte' });
    expect(stored).toMatchObject({
      version: seen + 2,
      comments: { 'eakte.konzept.rollout': 'Über „alles“' },
    });
  });

  it('gets every file of a release byte by byte, the mark at the beginning of the CSV for Excel too', async () => {
    const list = await ask(kind, { path: '/api/releases/2025.1/files' });
    const { files } = fileList.parse(await list.json());
    expect(files.map(({ name }) => name.replace(/.*\./, ''))).toEqual(
      expect.arrayContaining(['xlsx', 'parquet', 'csv', 'ttl']),
    );
    const sums = await (await ask(kind, { path: '/api/releases/2025.1/checksums' })).text();
    for (const { name, type } of files) {
      const answer = await ask(kind, { path: `/api/releases/2025.1/files/${name}` });
      expect(answer.headers.get('content-type')).toBe(type);
      const sum = createHash('sha256')
        .update(Buffer.from(await answer.arrayBuffer()))
        .digest('hex');
      expect(sums).toContain(`${sum}  ${name}\n`);
    }
  });

  it('gets a figure as a workbook, written by what was not loaded at the start', async () => {
    const answer = await ask(kind, { path: '/api/releases/2025.1/figures/eakte.xlsx' });
    expect(answer.status).toBe(200);
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect(bytes.subarray(0, 2).toString()).toBe('PK');
    expect(answer.headers.get('content-type')).toContain('spreadsheetml');
  });

  it('finds an administration by a name with umlauts and two parameters', async () => {
    const answer = await ask(kind, { path: `/api/units?query=${encodeURIComponent('Görlitz')}&limit=2` });
    const { hits } = found.parse(await answer.json());
    expect(hits.length).toBeGreaterThan(0);
    expect(hits.length).toBeLessThanOrEqual(2);
  });

  it('gets a problem with a reference where there is nothing', async () => {
    const answer = await ask(kind, { path: '/api/nichts' });
    expect(answer.status).toBe(404);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(await answer.json()).toMatchObject({ status: 404, reference: expect.any(String) });
  });

  it('is refused when its body is larger than 256 KiB', async () => {
    const cookie = await signIn(kind);
    const body = JSON.stringify({ comment: 'a'.repeat(300_000) });
    const headers = { ...OWN, 'Content-Type': 'application/json' };
    const answer = await ask(kind, {
      method: 'PUT',
      path: '/api/responses/2026/sections/eakte',
      cookies: [cookie],
      headers,
      body,
    });
    expect(answer.status).toBe(413);
  });

  it('is refused when it comes from another site', async () => {
    const headers = { Origin: 'https://andere.example', 'Sec-Fetch-Site': 'cross-site' };
    expect((await ask(kind, { method: 'POST', path: '/api/auth/sign-out', headers })).status).toBe(403);
  });

  it('is refused when it cannot be a request', async () => {
    expect((await ask(kind, { method: 'TRACE', path: '/api/health' })).status).toBe(400);
    expect((await ask(kind, { path: '/api/health', headers: { 'X-Name': 'a\nb' } })).status).toBe(400);
  });

  it('is zipped for whoever takes it so', async () => {
    const headers = { 'Accept-Encoding': 'gzip' };
    const result = await api.invoke(EVENTS[kind]({ path: '/api/registry', headers }));
    expect(result).toMatchObject({ isBase64Encoded: true });
    expect(responseOf(result).headers.get('content-encoding')).toBe('gzip');
  });
});

it('an event of something else is a fault, and the next request is answered', async () => {
  await expect(api.invoke({ Records: [] })).rejects.toThrow('ZodError');
  expect((await ask('function URL', { path: '/api/health' })).status).toBe(200);
});

it('nothing of what people wrote stands in the log', () => {
  expect(api.output.join('\n')).not.toMatch(/Über|sitzung=|anna/);
});
