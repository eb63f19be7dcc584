import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import type { MiddlewareHandler } from 'hono';

/** Smaller than gzip at its usual level, and as fast. */
const LEVEL = 6;
const pack = promisify(brotliCompress);

/** Packs rendered pages with Brotli for whoever takes it: a fifth less than gzip, which is left to the others. */
export const packPages: MiddlewareHandler = async (c, next) => {
  await next();
  const { headers } = c.res;
  const isText = /^(text\/|application\/json)/.test(headers.get('Content-Type') ?? '');
  if (c.req.method === 'HEAD' || c.res.body === null || headers.has('Content-Encoding')) return;
  if (!isText || !takesBrotli(c.req.header('Accept-Encoding'))) return;
  const page = await c.res.arrayBuffer();
  const bytes = await pack(page, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: LEVEL,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: page.byteLength,
    },
  });
  c.res = new Response(bytes, c.res);
  c.header('Content-Encoding', 'br');
  c.header('Content-Length', String(bytes.length));
  c.header('Vary', 'Accept-Encoding', { append: true });
  const etag = c.res.headers.get('ETag');
  if (etag !== null && !etag.startsWith('W/')) c.header('ETag', `W/${etag}`);
};

const takesBrotli = (accepted = ''): boolean =>
  accepted.split(',').some((one) => /^\s*br\s*(;\s*q=(1|0?\.\d*[1-9]\d*|1\.0*)\s*)?$/i.test(one));
