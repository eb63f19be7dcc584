import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono, type MiddlewareHandler } from 'hono';
import { compress } from 'hono/compress';
import * as z from 'zod';
import type { Client } from '#functions';
import { packPages } from './packPages.ts';

/** @param client where the request came from; nowhere for one made while a page is rendered */
export type CallApi = (request: Request, client?: Client) => Response | Promise<Response>;

/** What of SvelteKit's server is used. */
export interface Pages {
  init(options: { env: Readonly<Record<string, string>> }): Promise<void>;
  respond(
    request: Request,
    options: {
      getClientAddress: () => string;
      platform: { api: CallApi; report: (error: unknown, reference: string) => void };
    },
  ): Promise<Response>;
}

const module = z.object({ server: z.custom<Pages>((value) => typeof value === 'object') });

/** The pages in the server module of the build. */
export async function loadPages(url: string): Promise<Pages> {
  const loaded: unknown = await import(url);
  return module.parse(loaded).server;
}

const HEADERS = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
} as const;
/** A year in seconds. */
const HSTS = 'max-age=31536000; includeSubDomains';

/** What a site consists of. */
export interface SiteOf {
  readonly api: CallApi;
  readonly pages: Pages;
  /** Folder with `client/` and `prerendered/`; without them only what is rendered is there. */
  readonly build: string;
  /** People reach it over https, and their browsers are told to stay there. */
  readonly isSecure: boolean;
}

/** Files first, then prerendered pages, then whatever SvelteKit renders. */
export function createSite({ api, pages, build, isSecure }: SiteOf) {
  const platform = { api, report };
  const site = new Hono<{ Bindings: Client }>()
    .use(compress())
    .all('/api/*', (c) => api(c.req.raw, { clientAddress: c.env.clientAddress }))
    .use('/_app/immutable/*', immutable)
    .use(protectPages(isSecure ? { ...HEADERS, 'Strict-Transport-Security': HSTS } : HEADERS));
  for (const root of [join(build, 'client'), join(build, 'prerendered')].filter((path) => existsSync(path))) {
    site.use(serveStatic({ root, precompressed: true }));
    site.use(serveStatic({ root, precompressed: true, rewriteRequestPath: (path) => `${path}.html` }));
  }
  return site.use(packPages).all('*', (c) => {
    const getClientAddress = () => c.env.clientAddress ?? '';
    return pages.respond(c.req.raw, { getClientAddress, platform });
  });
}

/** Headers of pages and files; the page's own policy says the rest. */
const protectPages =
  (headers: Readonly<Record<string, string>>): MiddlewareHandler =>
  async (c, next) => {
    await next();
    if (c.res.ok && c.req.path.startsWith('/_app/immutable/')) return;
    for (const [name, value] of Object.entries(headers)) c.header(name, value);
    // A prerendered page has its policy inside, where this part of it does not count.
    if (!c.res.headers.has('Content-Security-Policy'))
      c.header('Content-Security-Policy', "frame-ancestors 'none'");
    if (!c.res.headers.has('Cache-Control')) c.header('Cache-Control', 'no-cache');
  };

/** These files have the hash of their content in their name. They are no pages, so a few bytes of headers do. */
const immutable: MiddlewareHandler = async (c, next) => {
  await next();
  c.header('X-Content-Type-Options', 'nosniff');
  c.header('Cross-Origin-Resource-Policy', 'same-origin');
  if (!c.res.ok) return;
  c.header('Cache-Control', 'public, max-age=31536000, immutable');
  c.header('Last-Modified', undefined);
};

function report(error: unknown, reference: string): void {
  console.error(`Fehler ${reference} beim Aufbau einer Seite:`, error);
}
