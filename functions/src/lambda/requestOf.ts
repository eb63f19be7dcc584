import type { Client } from '../limits/clientAddress.ts';
import type { HttpEvent } from './httpEvent.ts';

const FORWARDED = 'x-forwarded-for';

/**
 * The request of an event, at the address where people reach the site, whatever the gateway itself is called.
 *
 * The gateway is the other end of the connection and no proxy before it, so the entry it writes to
 * `X-Forwarded-For` is taken out: what is left was written by the proxies that are counted as hops, or by nobody of ours.
 *
 * @throws {TypeError} when it cannot be a request: a method or header that no browser sends
 */
export function requestOf(
  event: HttpEvent,
  publicOrigin: string,
): { readonly request: Request; readonly client: Client } {
  const headers = new Headers();
  for (const [name, value] of event.headers) headers.append(name, value);
  dropOwnEntry(headers, event.sourceIp);
  const url = publicOrigin + addressOf(event);
  const hasBody = event.body !== undefined && event.method !== 'GET' && event.method !== 'HEAD';
  const init = { method: event.method, headers, ...(hasBody && { body: event.body }) };
  return { request: new Request(url, init), client: { clientAddress: event.sourceIp } };
}

/** A path that was decoded on its way is still one path. */
function addressOf({ path, query }: HttpEvent): string {
  const address = path.replace(/[?#]/g, encodeURIComponent);
  return query === '' ? address : `${address}?${query}`;
}

function dropOwnEntry(headers: Headers, sourceIp: string): void {
  const way = (headers.get(FORWARDED) ?? '').split(',').map((entry) => entry.trim());
  if (way.at(-1) !== sourceIp) return;
  if (way.length === 1) headers.delete(FORWARDED);
  else headers.set(FORWARDED, way.slice(0, -1).join(', '));
}
