import { ApiProblem, type Problem } from './apiProblem.ts';

export type Fetch = typeof globalThis.fetch;

/** The API and these pages are one build: what it answers has the type its route declares. */
interface JsonAnswer<T> {
  json(): Promise<T>;
}

/** @throws {ApiProblem} when the API answers with a problem; a `TypeError` when it is out of reach */
export async function get<T>(fetch: Fetch, path: string): Promise<T> {
  return read<T>(await fetch(path));
}

/**
 * Changes something. The header keeps other sites from doing so in the name of whoever is signed in.
 *
 * @throws as `get`
 */
export async function send<T>(
  fetch: Fetch,
  method: 'POST' | 'PUT' | 'DELETE',
  path: string,
  body?: object,
  signal?: AbortSignal,
): Promise<T> {
  const headers = { 'X-Digitalpegel': '1', ...(body && { 'Content-Type': 'application/json' }) };
  const init = { method, headers, ...(body && { body: JSON.stringify(body) }), ...(signal && { signal }) };
  return read<T>(await fetch(path, init));
}

async function read<T>(response: Response): Promise<T> {
  if (response.ok) {
    const answer: JsonAnswer<T> = response;
    return answer.json();
  }
  throw new ApiProblem(await problemOf(response), retryAfterMsOf(response));
}

async function problemOf(response: Response): Promise<Problem> {
  const isProblem = response.headers.get('content-type')?.startsWith('application/problem+json') === true;
  if (!isProblem) return unknownProblem(response.status);
  const answer: JsonAnswer<Problem> = response;
  return answer.json();
}

/** Not from the API but from something before it, for example a proxy without a server behind it. */
function unknownProblem(status: number): Problem {
  return {
    type: '/probleme/unavailable',
    title: 'Der Dienst ist gerade nicht erreichbar.',
    status,
    detail: 'Bitte versuchen Sie es in einigen Minuten noch einmal.',
  };
}

function retryAfterMsOf(response: Response): number | undefined {
  const seconds = Number(response.headers.get('retry-after') ?? Number.NaN);
  return Number.isFinite(seconds) ? seconds * 1000 : undefined;
}
