import type { Context, Env, Input, Next } from 'hono';
import { etag } from 'hono/etag';
import type { Caching } from './declaration.ts';

const CACHE_CONTROL: Readonly<Record<Exclude<Caching, 'pinned'>, string>> = {
  minute: 'public, max-age=60',
  hour: 'public, max-age=3600',
  forever: 'public, max-age=31536000, immutable',
};

const withETag = etag({ generateDigest: (body) => crypto.subtle.digest('SHA-256', body) });

/** Lets the answer be kept, and answers 304 to whoever has it already. Problems are never kept. */
export async function answerCached<E extends Env, I extends Input>(
  c: Context<E, string, I>,
  caching: Caching,
  next: Next,
): Promise<void> {
  await withETag(c, next);
  if (c.res.status === 200 || c.res.status === 304)
    c.header('Cache-Control', CACHE_CONTROL[durationOf(c, caching)]);
}

function durationOf<E extends Env, I extends Input>(
  c: Context<E, string, I>,
  caching: Caching,
): Exclude<Caching, 'pinned'> {
  if (caching !== 'pinned') return caching;
  return c.req.query('releases') === undefined ? 'minute' : 'forever';
}
