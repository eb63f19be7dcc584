import type { UnitKey } from '#survey';
import type { Fetch } from './call.ts';

/**
 * Calls the API for the administration a page was opened for: if somebody signed in for another one in the
 * meantime, the API refuses instead of writing under the wrong name.
 */
export function fetchFor(unit: UnitKey, fetch: Fetch = globalThis.fetch): Fetch {
  return (input, init) => {
    const headers = new Headers(init?.headers);
    headers.set('X-Digitalpegel-Verwaltung', unit);
    return fetch(input, { ...init, headers });
  };
}
