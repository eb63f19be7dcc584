import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DIST } from '#bundle';
import { openEmbeddedTable, type EmbeddedTable } from '../builders/embeddedTable.ts';
import { exampleRelease } from '../builders/exampleRelease.ts';
import { openEdition } from '../builders/examples.ts';
import { lambdaEnvironment } from '../builders/lambdaEnvironment.ts';
import { EVENTS, responseOf, type Asked, type EventKind } from '../builders/lambdaEvents.ts';
import { startLambda, type LambdaRuntime } from '../builders/lambdaRuntime.ts';

/* The built site, as it is deployed: pages rendered from the API in the same process, and the files of the pages. */
const KINDS: readonly EventKind[] = ['function URL', 'HTTP API with a stage', 'REST API'];
const ASSETS = join(DIST, 'site/web/client/_app/immutable/assets');

let table: EmbeddedTable;
let site: LambdaRuntime;
beforeAll(async () => {
  table = await openEmbeddedTable();
  await table.stores.editions.add(openEdition());
  await table.stores.releases.add(exampleRelease(2025, 1));
  const oidc = { issuer: 'https://anmeldung.example', clientId: 'digitalpegel', clientSecret: 'geheim' };
  const env = lambdaEnvironment(table.endpoint, { publicOrigin: 'https://pegel.example', oidc });
  site = await startLambda({ folder: join(DIST, 'site'), env });
});
afterAll(async () => {
  await site.stop();
  await table.end();
});

const ask = async (kind: EventKind, asked: Asked) => responseOf(await site.invoke(EVENTS[kind](asked)));

describe.each(KINDS)('through a %s', (kind) => {
  it('a page is rendered with what the API says, and with its protective headers', async () => {
    const page = await ask(kind, { path: '/impressum' });
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('Beispielweg 1, 01067 Dresden');
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(page.headers.get('strict-transport-security')).toContain('max-age=');
  });

  it('only what is made to be embedded may stand in the frame of another site', async () => {
    for (const path of ['/einbetten/vergleich?feld=eakte', '/einbetten/karte?feld=eakte']) {
      const embedded = await ask(kind, { path });
      expect(embedded.status).toBe(200);
      expect(embedded.headers.get('content-security-policy')).toMatch(/(^|; ?)frame-ancestors \*(;|$)/);
      expect(embedded.headers.get('x-frame-options')).toBeNull();
    }
    for (const path of ['/impressum', '/ergebnisse', '/einbetten/gibt-es-nicht'])
      expect((await ask(kind, { path })).headers.get('content-security-policy')).toContain(
        "frame-ancestors 'none'",
      );
  });

  it('a page knows the address people reach it at, whatever the gateway is called', async () => {
    const file = await ask(kind, { path: '/.well-known/security.txt' });
    expect(await file.text()).toContain('https://pegel.example/');
  });

  it('a typeface comes byte by byte and may be kept for ever', async () => {
    const name = readdirSync(ASSETS).find((file) => file.endsWith('.woff2'))!;
    const file = await ask(kind, { path: `/_app/immutable/assets/${name}` });
    expect(file.headers.get('content-type')).toBe('font/woff2');
    expect(file.headers.get('cache-control')).toContain('immutable');
    expect(Buffer.from(await file.arrayBuffer()).equals(readFileSync(join(ASSETS, name)))).toBe(true);
  });

  it('a file that was compressed when it was built comes so', async () => {
    const name = readdirSync(ASSETS).find((file) => file.endsWith('.css.br'))!;
    const headers = { 'Accept-Encoding': 'br, gzip' };
    const file = await ask(kind, { path: `/_app/immutable/assets/${name.slice(0, -3)}`, headers });
    expect(file.headers.get('content-encoding')).toBe('br');
    expect(Buffer.from(await file.arrayBuffer()).equals(readFileSync(join(ASSETS, name)))).toBe(true);
  });

  it('the API answers, and what is nowhere is not found', async () => {
    expect((await ask(kind, { path: '/api/health' })).status).toBe(200);
    expect((await ask(kind, { path: '/gibt-es-nicht' })).status).toBe(404);
    expect((await ask(kind, { path: '/..%2f..%2findex.mjs' })).status).toBe(404);
  });
});
