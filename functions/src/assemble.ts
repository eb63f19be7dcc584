import { Hono, type Context, type MiddlewareHandler } from 'hono';
import type { HonoBase } from 'hono/hono-base';
import { matchedRoutes } from 'hono/route';
import type { BlankEnv, Schema } from 'hono/types';
import * as z from 'zod';
import { refuseCrossSite } from './auth/csrf.ts';
import type { Dependencies } from './dependencies.ts';
import { declaredRoutes, type DeclaredRoute } from './endpoint/declaredRoutes.ts';
import { endpoint } from './endpoint/endpoint.ts';
import { protectiveHeaders } from './headers.ts';
import type { Log } from './log.ts';
import { openApi } from './openApi.ts';
import type { Client } from './limits/clientAddress.ts';
import { countCalls } from './limits/countCalls.ts';
import { problem } from './problem.ts';
import { giveReference, referenceOf } from './reference.ts';

type Needs = Pick<Dependencies, 'config' | 'limiter' | 'log' | 'newSecret' | 'now'>;

/**
 * Puts around routes what holds for all of them: references, headers, the refusal of cross-site calls, the
 * description, 404, 405 and 500.
 *
 * @throws when a route is not declared or names no row of the policy
 */
export function assemble<S extends Schema>(needs: Needs, routes: HonoBase<BlankEnv, S, '/api'>) {
  const { config, log, newSecret } = needs;
  const app = new Hono<{ Bindings: Client }>()
    .use('/api/*', giveReference(newSecret))
    .use('/api/*', protectiveHeaders(config.secure))
    .use('/api/*', logRefusals(log))
    .use('/api/*', refuseCrossSite(config.publicOrigin))
    .use('/api/*', countCalls(needs))
    .route('/', routes)
    .route(
      '/',
      descriptionRoute(() => openApi(declared, config.publicOrigin)),
    );
  const declared = declaredRoutes(app.routes);
  for (const [path, allow] of methodsByPath(declared)) {
    app.all(path, (c) => {
      c.header('Allow', allow);
      return problem(c, 'method-not-allowed');
    });
  }
  app.all('/api/*', (c) => problem(c, 'not-found'));
  app.onError((error, c) => {
    log({ event: 'request-failed', ...requestOf(c), status: 500, ...faultOf(error) });
    return problem(c, 'internal-error');
  });
  return app;
}

const description = z.looseObject({ openapi: z.string() });

const descriptionRoute = (describe: () => Readonly<Record<string, unknown>>) =>
  new Hono().get(
    '/api/openapi.json',
    endpoint({
      summary: 'Diese Beschreibung (OpenAPI 3.1)',
      permission: 'service.read',
      response: { kind: 'json', status: 200, schema: description },
      caching: 'hour',
    }),
    (c) => c.body(JSON.stringify(describe()), 200, { 'Content-Type': 'application/json' }),
  );

/** For each path the methods it has, as the header `Allow` names them. */
function methodsByPath(declared: readonly DeclaredRoute[]): [string, string][] {
  const byPath = Map.groupBy(declared, ({ path }) => path);
  return [...byPath].map(([path, routes]) => [path, routes.map(({ method }) => method).join(', ')]);
}

function logRefusals(log: Log): MiddlewareHandler {
  return async (c, next) => {
    await next();
    const status = c.get('refusedWith') ?? c.res.status;
    if (status >= 400 && status < 500) log({ event: 'request-refused', ...requestOf(c), status });
  };
}

function requestOf(c: Context): { reference: string; method: string; route: string } {
  const route = matchedRoutes(c).find(({ method }) => method !== 'ALL')?.path ?? 'unknown';
  return { reference: referenceOf(c), method: c.req.method, route };
}

/** Name and places of a fault; its message is left out, for it may quote what somebody wrote. */
function faultOf({ name, stack = '' }: Error): { error: string; frames: string[] } {
  const frames = stack.split('\n').filter((line) => /^\s+at /.test(line));
  return { error: name, frames: frames.map((line) => line.trim()) };
}
