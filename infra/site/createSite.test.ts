import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Client } from '#functions';
import { createSite, type Pages } from './createSite.ts';

const build = mkdtempSync(join(tmpdir(), 'build-'));
const files = {
  'client/favicon.svg': '<svg/>',
  'client/_app/immutable/a.js': 'let a;',
  'client/_app/immutable/a.js.br': 'compressed',
  'prerendered/impressum.html': '<h1>Impressum</h1>',
};
beforeAll(() => {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(build, name)), { recursive: true });
    writeFileSync(join(build, name), text);
  }
});
afterAll(() => rmSync(build, { recursive: true }));

const pages: Pages = {
  init: async () => undefined,
  respond: async (request, { platform }) => {
    const { pathname } = new URL(request.url);
    if (pathname !== '/rendered') return new Response('nicht gefunden', { status: 404 });
    const { status } = await platform.api(new Request('http://localhost/api/health'));
    const headers = { 'Content-Type': 'text/html', 'Content-Security-Policy': "script-src 'self'" };
    return new Response(`<p>${String(status)}</p>`.repeat(500), { headers });
  },
};
const api = (request: Request, client: Client = {}) =>
  Response.json({ path: new URL(request.url).pathname, ...client });
const get = (path: string, headers: Record<string, string> = {}, isSecure = false) =>
  createSite({ api, pages, build, isSecure }).request(path, { headers }, { clientAddress: '192.0.2.7' });

describe('the site', () => {
  it('hands everything under /api to the API, headers untouched, and says where it came from', async () => {
    const response = await get('/api/health');
    expect(await response.json()).toEqual({ path: '/api/health', clientAddress: '192.0.2.7' });
    expect(response.headers.has('Permissions-Policy')).toBe(false);
  });

  it('serves files of the build', async () => {
    const response = await get('/favicon.svg');
    expect(await response.text()).toBe('<svg/>');
    expect(response.headers.get('Content-Type')).toMatch('image/svg+xml');
    expect(response.headers.get('Cache-Control')).toBe('no-cache');
  });

  it('lets files with a hash in their name be kept for ever, compressed beforehand where possible', async () => {
    const response = await get('/_app/immutable/a.js', { 'Accept-Encoding': 'gzip, br' });
    expect(response.headers.get('Cache-Control')).toMatch(/immutable/);
    expect(response.headers.get('Content-Encoding')).toBe('br');
    expect(await response.text()).toBe('compressed');
    expect(await (await get('/_app/immutable/a.js')).text()).toBe('let a;');
  });

  it('lets nobody keep that such a file is missing', async () => {
    const response = await get('/_app/immutable/gone.js');
    expect(response.status).toBe(404);
    expect(response.headers.get('Cache-Control')).not.toMatch(/immutable/);
  });

  it('serves prerendered pages without their ending, with the policy their text cannot hold', async () => {
    const response = await get('/impressum');
    expect(await response.text()).toBe('<h1>Impressum</h1>');
    expect(response.headers.get('Content-Type')).toMatch('text/html');
    expect(response.headers.get('Content-Security-Policy')).toBe("frame-ancestors 'none'");
  });

  it('renders the rest, with the API at hand, and compresses it', async () => {
    const plain = await get('/rendered');
    expect(await plain.text()).toMatch('<p>200</p>');
    expect(plain.headers.get('Content-Security-Policy')).toBe("script-src 'self'");
    const packed = await get('/rendered', { 'Accept-Encoding': 'gzip' });
    expect(packed.headers.get('Content-Encoding')).toBe('gzip');
  });

  it('protects every page and file', async () => {
    for (const path of ['/rendered', '/impressum', '/favicon.svg', '/gone']) {
      const { headers } = await get(path);
      expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
      expect(headers.get('Referrer-Policy')).toBe('same-origin');
      expect(headers.get('Cross-Origin-Opener-Policy')).toBe('same-origin');
      expect(headers.get('Cross-Origin-Resource-Policy')).toBe('same-origin');
      expect(headers.get('Permissions-Policy')).toMatch('camera=()');
    }
  });

  it('tells browsers to stay with https where people reach it so', async () => {
    const hsts = async (isSecure: boolean) =>
      (await get('/impressum', {}, isSecure)).headers.get('Strict-Transport-Security');
    expect(await hsts(true)).toBe('max-age=31536000; includeSubDomains');
    expect(await hsts(false)).toBeNull();
  });

  it.each(['/../secret', '/..%2fsecret', '/%2e%2e/secret', '/_app/..%5csecret'])(
    'leaves its folders for nobody: %s',
    async (path) => {
      writeFileSync(join(build, 'secret'), 'secret');
      expect(await (await get(path)).text()).not.toBe('secret');
    },
  );
});
