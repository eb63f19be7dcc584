import type { CaughtError, HandleFetch, HandleServerError } from '@sveltejs/kit/hooks';
import { ApiProblem } from '#lib/api/apiProblem.ts';
import { appErrorOf } from '#lib/appErrorOf.ts';

/** Calls of the own API stay in this process. */
export const handleFetch: HandleFetch = ({ event, request, fetch }) => {
  const { origin, pathname } = new URL(request.url);
  const isOwnApi = origin === event.url.origin && pathname.startsWith('/api/');
  return isOwnApi && event.platform !== undefined ? event.platform.api(request) : fetch(request);
};

export const handleError: HandleServerError = (caught) => {
  const reference = crypto.randomUUID().slice(0, 8);
  if (isFault(caught)) caught.event.platform?.report?.(caught.error, reference);
  return appErrorOf(caught, reference);
};

/** What the API refused is its own matter and stands in the log already. */
function isFault({ kind, error }: CaughtError): boolean {
  return kind === 'unknown' && !(error instanceof ApiProblem);
}
