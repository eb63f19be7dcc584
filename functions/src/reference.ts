import type { Context, MiddlewareHandler } from 'hono';

const HEADER = 'X-Reference';

/** Gives every answer an id that stands in the log too and that people can name when asking for help. */
export function giveReference(newSecret: () => string): MiddlewareHandler {
  return async (c, next) => {
    c.header(HEADER, newSecret().slice(0, 12));
    await next();
  };
}

export function referenceOf(c: Context): string {
  return c.res.headers.get(HEADER) ?? '';
}
