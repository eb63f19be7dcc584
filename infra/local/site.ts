import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { getRequestListener } from '@hono/node-server';
import type { Config } from '#functions';
import { createSite, loadPages, type CallApi } from '../site/createSite.ts';
import type { Output } from './progress.ts';
import { ensureWebBuild, WEB_BUILD } from './webBuild.ts';

/** What answers everything but the identity provider: pages, files and the API. */
export interface Site {
  handle(request: IncomingMessage, response: ServerResponse): void;
  close(): Promise<void>;
}

/** What a site is made from. */
export interface SiteParts {
  readonly api: CallApi;
  readonly server: Server;
  readonly origin: string;
  /** What the application was told. */
  readonly config: Config;
  readonly stdout: Output;
}

export type OpenSite = (parts: SiteParts) => Promise<Site>;

/** The built front end and the API in one application, as on Lambda. */
export const openBuiltSite: OpenSite = async ({ api, stdout }) => {
  await ensureWebBuild(stdout);
  const pages = await loadPages(pathToFileURL(join(WEB_BUILD, 'server/server.js')).href);
  await pages.init({ env: {} });
  const site = createSite({ api, pages, build: WEB_BUILD, isSecure: false });
  const listener = getRequestListener(
    (request, { incoming }) => site.fetch(request, { clientAddress: incoming.socket.remoteAddress }),
    { overrideGlobalObjects: false },
  );
  return {
    handle: (request, response) => void listener(request, response),
    close: async () => undefined,
  };
};
