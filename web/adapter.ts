import { rmSync } from 'node:fs';
import type { Adapter } from '@sveltejs/kit';

/** Where the API runs while the pages are being worked on. */
const API_ORIGIN = process.env['API_ORIGIN'] ?? 'http://127.0.0.1:8080';

/**
 * Builds the site as a function from `Request` to `Response`: `client/` and `prerendered/` hold files to serve,
 * each with its `.br` and `.gz`, and `server/server.js` exports the `server` that renders everything else.
 */
export function adapter(out = 'build'): Adapter {
  return {
    name: 'request-response',
    async adapt(builder) {
      rmSync(out, { recursive: true, force: true });
      builder.writeClient(`${out}/client`);
      builder.writePrerendered(`${out}/prerendered`);
      await Promise.all([builder.compress(`${out}/client`), builder.compress(`${out}/prerendered`)]);
      const server = builder.getServerDirectory();
      builder.generateServerInstance(`${server}/server.js`);
      builder.copy(server, `${out}/server`);
    },
    emulate: () => ({ platform: () => ({ api: callRunningApi }) }),
    supports: { read: () => true },
  };
}

function callRunningApi(request: Request): Promise<Response> {
  const { pathname, search } = new URL(request.url);
  return fetch(new Request(new URL(pathname + search, API_ORIGIN), request));
}
