import type { MiddlewareHandler } from 'hono';
import { problem } from '../problem.ts';

const SAFE_METHODS = ['GET', 'HEAD', 'OPTIONS'];

/**
 * Refuses state-changing calls another site caused. Each must carry the header `X-Digitalpegel`, which no form
 * can send, and come from this site as far as the browser says where it comes from.
 */
export function refuseCrossSite(origin: string): MiddlewareHandler {
  return async (c, next) => {
    if (!SAFE_METHODS.includes(c.req.method) && !isOwn(origin, (name) => c.req.header(name))) {
      return problem(c, 'cross-site');
    }
    return next();
  };
}

function isOwn(origin: string, header: (name: string) => string | undefined): boolean {
  return (
    header('x-digitalpegel') === '1' &&
    (header('sec-fetch-site') ?? 'same-origin') === 'same-origin' &&
    (header('origin') ?? origin) === origin
  );
}
