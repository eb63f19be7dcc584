import { expect, it } from 'vitest';
import { ApiProblem } from './apiProblem.ts';
import { get, send } from './call.ts';

/** Answers every request with the same response and keeps what was asked. */
function answering(body: string, init: ResponseInit) {
  const asked: Request[] = [];
  const fetch: typeof globalThis.fetch = async (input, requestInit) => {
    asked.push(
      new Request(typeof input === 'string' ? new URL(input, 'http://localhost') : input, requestInit),
    );
    return new Response(body, init);
  };
  return { fetch, asked };
}

const PROBLEM = { type: '/probleme/edition-closed', title: 'Geschlossen.', status: 409, reference: 'abc' };

it('reads what the API answers', async () => {
  const { fetch } = answering('{"year":2026}', { status: 200 });
  expect(await get<{ year: number }>(fetch, '/api/editions/2026')).toEqual({ year: 2026 });
});

it('throws a problem with its code, reference and time to wait', async () => {
  const headers = { 'content-type': 'application/problem+json; charset=utf-8', 'retry-after': '3' };
  const { fetch } = answering(JSON.stringify(PROBLEM), { status: 409, headers });
  const caught = await get(fetch, '/api/x').catch((error: unknown) => error);
  expect(caught).toBeInstanceOf(ApiProblem);
  expect(caught).toMatchObject({ status: 409, code: 'edition-closed', retryAfterMs: 3000, problem: PROBLEM });
});

it('throws a problem also when a proxy answers instead of the API', async () => {
  const { fetch } = answering('<h1>Bad gateway</h1>', {
    status: 502,
    headers: { 'content-type': 'text/html' },
  });
  await expect(get(fetch, '/api/x')).rejects.toMatchObject({
    status: 502,
    code: 'unavailable',
    retryAfterMs: undefined,
  });
});

it('marks every change as coming from these pages', async () => {
  const { fetch, asked } = answering('{}', { status: 200 });
  await send(fetch, 'PUT', '/api/x', { a: 1 });
  await send(fetch, 'POST', '/api/y');
  expect(asked.map(({ headers }) => headers.get('x-digitalpegel'))).toEqual(['1', '1']);
  expect(asked.map(({ headers }) => headers.get('content-type'))).toEqual(['application/json', null]);
  expect(await asked[0]!.json()).toEqual({ a: 1 });
});
