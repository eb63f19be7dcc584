import { existsSync } from 'node:fs';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { getRequestListener, type HttpBindings } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono, type MiddlewareHandler } from 'hono';
import { compress } from 'hono/compress';
import * as z from 'zod';
import type { Client } from '#functions';
import type { Output } from './progress.ts';
import { ensureWebBuild, WEB_BUILD } from './webBuild.ts';

/** What answers everything but the identity provider: pages, files and the API. */
export interface Site {
  handle(request: IncomingMessage, response: ServerResponse): void;
  close(): Promise<void>;
}

/** What a site is made from. */
export interface SiteParts {
  /** @param client where the request came from; nowhere for one made while a page is rendered */
  readonly api: (request: Request, client?: Client) => Response | Promise<Response>;
  readonly server: Server;
  readonly origin: string;
  readonly stdout: Output;
}

export type OpenSite = (parts: SiteParts) => Promise<Site>;

/** The built front end and the API in one application, as on Lambda. */
export const openBuiltSite: OpenSite = async ({ api, stdout }) => {
  await ensureWebBuild(stdout);
  const pages = await loadPages();
  await pages.init({ env: {} });
  const listener = getRequestListener(createSite(api, pages).fetch, { overrideGlobalObjects: false });
  return {
    handle: (request, response) => void listener(request, response),
    close: async () => undefined,
  };
};

/** What of SvelteKit's server is used. */
export interface Pages {
  init(options: { env: Readonly<Record<string, string>> }): Promise<void>;
  respond(
    request: Request,
    options: {
      getClientAddress: () => string;
      platform: { api: SiteParts['api']; report: (error: unknown, reference: string) => void };
    },
  ): Promise<Response>;
}

const built = z.object({ server: z.custom<Pages>((value) => typeof value === 'object') });

async function loadPages(): Promise<Pages> {
  const url = pathToFileURL(join(WEB_BUILD, 'server/server.js')).href;
  const module: unknown = await import(url);
  return built.parse(module).server;
}

const HEADERS = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
} as const;

/** Files first, then prerendered pages, then whatever SvelteKit renders. */
export function createSite(api: SiteParts['api'], pages: Pages, build = WEB_BUILD) {
  const platform = { api, report };
  const site = new Hono<{ Bindings: HttpBindings }>()
    .use(compress())
    .all('/api/*', (c) => api(c.req.raw, { clientAddress: c.env.incoming.socket.remoteAddress }))
    .use('/_app/immutable/*', immutable)
    .use(protectPages);
  for (const root of [join(build, 'client'), join(build, 'prerendered')].filter((path) => existsSync(path))) {
    site.use(serveStatic({ root, precompressed: true }));
    site.use(serveStatic({ root, precompressed: true, rewriteRequestPath: (path) => `${path}.html` }));
  }
  return site.all('*', (c) => {
    const getClientAddress = () => c.env.incoming.socket.remoteAddress ?? '';
    return pages.respond(c.req.raw, { getClientAddress, platform });
  });
}

/** Headers of pages and files; the page's own policy says the rest. */
const protectPages: MiddlewareHandler = async (c, next) => {
  await next();
  if (c.res.ok && c.req.path.startsWith('/_app/immutable/')) return;
  for (const [name, value] of Object.entries(HEADERS)) c.header(name, value);
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
  if (c.res.ok) c.header('Cache-Control', 'public, max-age=31536000, immutable');
};

function report(error: unknown, reference: string): void {
  console.error(`Fehler ${reference} beim Aufbau einer Seite:`, error);
}
