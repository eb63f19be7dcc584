import type { CaughtError, Handle, HandleFetch, HandleServerError } from '@sveltejs/kit/hooks';
import { ApiProblem } from '#lib/api/apiProblem.ts';
import { appErrorOf } from '#lib/appErrorOf.ts';
import { stylesFirst } from '#lib/stylesFirst.ts';

/** The two weights every page is written in: asked for at once, they are there before anything is painted. */
const TYPEFACE = /digitalpegel-sans-(400|600)\./;

/** No other site may show our pages in a frame; what is made to be embedded may stand in any. */
export const handle: Handle = async ({ event, resolve }) => {
  const response = await resolve(event, {
    preload: ({ type, path }) => type === 'js' || type === 'css' || (type === 'font' && TYPEFACE.test(path)),
    transformPageChunk: ({ html }) => stylesFirst(html),
  });
  if (event.route.id?.startsWith('/einbetten/') === true && response.ok) {
    const policy = response.headers.get('Content-Security-Policy') ?? '';
    response.headers.set(
      'Content-Security-Policy',
      policy.replace("frame-ancestors 'none'", 'frame-ancestors *'),
    );
  }
  return response;
};

/**
 * Calls of the own API stay in this process. Pages for everybody are rendered for nobody in particular: only the
 * question who is signed in is asked in the name of whoever reads.
 */
export const handleFetch: HandleFetch = ({ event, request, fetch }) => {
  const { origin, pathname } = new URL(request.url);
  const isOwnApi = origin === event.url.origin && pathname.startsWith('/api/');
  if (!isOwnApi || event.platform === undefined) return fetch(request);
  return event.platform.api(pathname === '/api/session' ? asReader(request, event.request) : request);
};

function asReader(request: Request, { headers }: Request): Request {
  const cookie = headers.get('Cookie');
  return cookie === null ? request : new Request(request, { headers: { Cookie: cookie } });
}

export const handleError: HandleServerError = (caught) => {
  const reference = crypto.randomUUID().slice(0, 8);
  if (isFault(caught)) caught.event.platform?.report?.(caught.error, reference);
  return appErrorOf(caught, reference);
};

/** What the API refused is its own matter and stands in the log already. */
function isFault({ kind, error }: CaughtError): boolean {
  return kind === 'unknown' && !(error instanceof ApiProblem);
}
