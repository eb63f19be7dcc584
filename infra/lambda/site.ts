import { join } from 'node:path';
import { apiOnLambda, httpHandler } from '#functions/lambda';
import { createSite, loadPages } from '../site/createSite.ts';

const { answer, config } = await apiOnLambda(process.env);
// Bundled beside this file; the files of the build lie in the folder above.
const pages = await loadPages(new URL('./pages.mjs', import.meta.url).href);
await pages.init({ env: {} });
const build = join(import.meta.dirname, '../web');
const site = createSite({
  api: (request, client = {}) => answer(request, client),
  pages,
  build,
  isSecure: config.secure,
});

/** API, rendered pages and, where nothing stands in front that has them, the files of the pages. */
export const handler = httpHandler((request, client) => site.fetch(request, client), config.publicOrigin);
