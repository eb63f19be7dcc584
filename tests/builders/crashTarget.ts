import { flushCompileCache } from 'node:module';
import { getRequestListener } from '@hono/node-server';
import { startLocal } from '#local';

/*
 * What is killed: database, identity provider and API in one process, as `npm start` runs them, without the pages.
 * It says its address once it answers.
 */
const running = await startLocal({
  env: process.env,
  stdout: process.stdout,
  openSite: async ({ api }) => {
    const listener = getRequestListener((request) => api(request), { overrideGlobalObjects: false });
    return {
      handle: (request, response) => void listener(request, response),
      close: async () => undefined,
    };
  },
});
process.stdout.write(`${running.address}\n`);
// A process that is killed leaves no cache by itself.
flushCompileCache();
