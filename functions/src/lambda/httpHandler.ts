import { Hono } from 'hono';
import { compress } from 'hono/compress';
import type { Client } from '../limits/clientAddress.ts';
import { fit } from './fit.ts';
import { readHttpEvent } from './httpEvent.ts';
import { requestOf } from './requestOf.ts';
import { resultOf, type HttpResult } from './resultOf.ts';

/** Answers requests: the API alone or the whole site. */
export type Answer = (request: Request, client: Client) => Response | Promise<Response>;

/** What Lambda calls for every request. */
export type HttpHandler = (event: unknown) => Promise<HttpResult>;

/**
 * Makes a handler for HTTP events; answers are zipped for whoever takes them so.
 *
 * @throws the handler, when the event is none of HTTP
 */
export function httpHandler(answer: Answer, publicOrigin: string): HttpHandler {
  const app = new Hono<{ Bindings: Client }>()
    .use(compress())
    .all('*', (c) => answer(c.req.raw, { clientAddress: c.env.clientAddress }));
  return async (given) => {
    const event = readHttpEvent(given);
    const asked = requestIn(event, publicOrigin);
    const response =
      asked === undefined
        ? new Response(null, { status: 400 })
        : await app.fetch(asked.request, asked.client);
    const accepted = asked?.request.headers.get('Accept-Encoding') ?? null;
    return resultOf(await fit(response, accepted), event.wantsLists);
  };
}

function requestIn(event: ReturnType<typeof readHttpEvent>, publicOrigin: string) {
  try {
    return requestOf(event, publicOrigin);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}
