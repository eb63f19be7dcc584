import { dirname } from 'node:path';
import { getRequestListener } from '@hono/node-server';
import { createServer } from 'vite';
import { isMain } from './isMain.ts';
import { runUntilSignal } from './runUntilSignal.ts';
import { startLocal } from './server.ts';
import type { OpenSite } from './site.ts';
import { WEB_BUILD } from './webBuild.ts';

/*
 * For work on the pages: the same as `server.ts`, but Vite makes the pages from their sources and shows
 * every change at once. Changes in `functions` and `infra` need a new start.
 */

const openViteSite: OpenSite = async ({ api, server, origin }) => {
  const web = dirname(WEB_BUILD);
  // SvelteKit looks for its configuration in the working directory.
  process.chdir(web);
  // While a page is rendered, it calls the API here.
  process.env['API_ORIGIN'] = origin;
  const vite = await createServer({
    root: web,
    appType: 'custom',
    server: { middlewareMode: true, ws: { server }, proxy: {} },
  });
  const answer = getRequestListener(
    (request, env) => api(request, { clientAddress: env.incoming.socket.remoteAddress }),
    { overrideGlobalObjects: false },
  );
  return {
    handle: (request, response) => {
      if (request.url?.startsWith('/api/') === true) void answer(request, response);
      else vite.middlewares(request, response);
    },
    close: () => vite.close(),
  };
};

if (isMain(import.meta.filename)) {
  await runUntilSignal((options) => startLocal({ ...options, openSite: openViteSite }));
}
