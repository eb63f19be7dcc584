import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { DIST } from '#bundle';
import { startLocal } from '#local';
import { createRegistry, type ExtraUnit } from '#survey';
import * as z from 'zod';
import { lambdaEnvironment } from './lambdaEnvironment.ts';
import { EVENTS, responseOf } from './lambdaEvents.ts';
import { startLambda, type LambdaRuntime } from './lambdaRuntime.ts';

const rows = z.array(z.array(z.unknown()));
const registry = z.object({
  source: z.string(),
  asOf: z.string(),
  populationAsOf: z.string(),
  units: rows,
  served: rows,
});
const extra = z.object({ extra: z.array(z.custom<ExtraUnit>((value) => typeof value === 'object')) });

/*
 * The product as `npm start` runs it, but pages and API are answered by the built site: each request becomes an event
 * of a function URL. The demo administrations are put among its data; its code is what is deployed.
 */
const running = await startLocal({
  env: process.env,
  stdout: process.stdout,
  openSite: async ({ api, config }) => {
    const folder = await mkdtemp(join(tmpdir(), 'digitalpegel-site-'));
    await cp(join(DIST, 'site'), folder, { recursive: true });
    await writeFile(
      join(folder, 'data/registryUnits.json'),
      JSON.stringify(await unitsOf(api, config.publicOrigin)),
    );
    const site = await startLambda({ folder, env: lambdaEnvironment(config.dynamodbEndpoint ?? '', config) });
    return {
      handle: (request, response) => void answer(site, request, response),
      async close() {
        await site.stop();
        await rm(folder, { recursive: true });
      },
    };
  },
});
process.stdout.write(`${running.address}\n`);
for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => void stop());

async function stop(): Promise<void> {
  await running.stop();
  process.exit(0);
}

/** The administrations as the local installation knows them, with those that are invented. */
async function unitsOf(api: (request: Request) => Response | Promise<Response>, origin: string) {
  const data: unknown = await (await api(new Request(`${origin}/api/registry`))).json();
  return createRegistry(registry.parse(data), extra.parse(data).extra).units;
}

/** As a gateway does: the request as an event, and what came of it as the answer. */
async function answer(
  site: LambdaRuntime,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const headers = Object.entries(request.headersDistinct).flatMap(([name, values]) =>
    name === 'cookie' ? [] : [[name, values?.join(', ') ?? ''] as const],
  );
  const asked = {
    method: request.method ?? 'GET',
    path: request.url ?? '/',
    headers: Object.fromEntries(headers),
    cookies: request.headersDistinct['cookie']?.flatMap((line) => line.split('; ')) ?? [],
    body: await buffer(request),
    sourceIp: request.socket.remoteAddress ?? '127.0.0.1',
  };
  try {
    const result = responseOf(await site.invoke(EVENTS['function URL'](asked)));
    const cookies = result.headers.getSetCookie();
    response.writeHead(result.status, {
      ...Object.fromEntries([...result.headers].filter(([name]) => name !== 'set-cookie')),
      ...(cookies.length > 0 && { 'set-cookie': cookies }),
    });
    response.end(Buffer.from(await result.arrayBuffer()));
  } catch (error) {
    console.error('Fehler der Funktion:', error, site.output.slice(-5));
    response.writeHead(502).end();
  }
}
