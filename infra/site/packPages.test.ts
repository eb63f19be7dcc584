import { brotliDecompressSync } from 'node:zlib';
import { Hono } from 'hono';
import { compress } from 'hono/compress';
import { describe, expect, it } from 'vitest';
import { packPages } from './packPages.ts';

const PAGE = '<p>Grüße aus Görlitz</p>'.repeat(200);
const site = new Hono()
  .use(compress())
  .use(packPages)
  .get('/page', (c) => c.html(PAGE, 200, { ETag: '"a"' }))
  .get('/empty', (c) => c.body(null, 304))
  .get('/picture', (c) => c.body('PNG', 200, { 'Content-Type': 'image/png' }));
const get = async (path: string, accepted?: string, method = 'GET') =>
  site.request(path, { method, headers: accepted === undefined ? {} : { 'Accept-Encoding': accepted } });

describe('a page', () => {
  it.each(['br', 'gzip, deflate, br, zstd', 'gzip;q=1, br;q=0.8', 'BR'])(
    'is packed for „%s“',
    async (accepted) => {
      const response = await get('/page', accepted);
      const bytes = Buffer.from(await response.arrayBuffer());
      expect(response.headers.get('Content-Encoding')).toBe('br');
      expect(response.headers.get('Content-Length')).toBe(String(bytes.length));
      expect(response.headers.get('Vary')).toContain('Accept-Encoding');
      expect(response.headers.get('ETag')).toBe('W/"a"');
      expect(brotliDecompressSync(bytes).toString()).toBe(PAGE);
    },
  );

  it('is left to gzip for whoever refuses Brotli, and alone for whoever takes nothing', async () => {
    expect((await get('/page', 'gzip, br;q=0')).headers.get('Content-Encoding')).toBe('gzip');
    expect((await get('/page', 'gzip, brotli')).headers.get('Content-Encoding')).toBe('gzip');
    const plain = await get('/page');
    expect(plain.headers.has('Content-Encoding')).toBe(false);
    expect(await plain.text()).toBe(PAGE);
  });

  it('says to every cache that its form depends on what is accepted', async () => {
    expect((await get('/page')).headers.get('Vary')).toContain('Accept-Encoding');
  });
});

it('leaves alone what has no body and what is packed already', async () => {
  for (const [path, method] of [
    ['/empty', 'GET'],
    ['/page', 'HEAD'],
    ['/picture', 'GET'],
  ] as const)
    expect((await get(path, 'br', method)).headers.has('Content-Encoding')).toBe(false);
});
