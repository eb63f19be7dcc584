import { expect, it } from 'vitest';
import { sectionSender } from './sectionSender.ts';

const save = { dimension: 'eakte', seen: 3, operation: 'o', answers: {}, comments: {} } as const;

function answering(status: number, body: object, headers: Record<string, string> = {}) {
  const type = status < 400 ? 'application/json' : 'application/problem+json; charset=utf-8';
  return sectionSender(
    () =>
      Promise.resolve(
        new Response(JSON.stringify({ status, ...body }), {
          status,
          headers: { 'content-type': type, ...headers },
        }),
      ),
    2026,
  )(save);
}
const problem = (code: string, extras: object = {}) => ({
  type: `/probleme/${code}`,
  title: 'Titel.',
  ...extras,
});

it('sends the section with its header and operation id', async () => {
  const calls: Request[] = [];
  const send = sectionSender((input, init) => {
    calls.push(new Request(typeof input === 'string' ? new URL(input, 'http://127.0.0.1') : input, init));
    return Promise.resolve(Response.json({ version: 4, updatedAt: '2026-11-23T13:03:00.000Z' }));
  }, 2026);
  expect(await send(save)).toEqual({ kind: 'saved', version: 4, updatedAt: '2026-11-23T13:03:00.000Z' });
  expect(new URL(calls[0]!.url).pathname).toBe('/api/responses/2026/sections/eakte');
  expect(calls[0]!.headers.get('x-digitalpegel')).toBe('1');
  expect(await calls[0]!.json()).toEqual({
    seen: 3,
    operation: 'o',
    answers: {},
    comments: {},
  });
});

it('repeats later what the network or a busy server prevented', async () => {
  const offline = sectionSender(() => Promise.reject(new TypeError('Failed to fetch')), 2026);
  expect(await offline(save)).toEqual({ kind: 'unreachable', cause: 'noConnection' });
  expect(await answering(503, problem('unavailable'))).toEqual({ kind: 'unreachable', cause: 'busy' });
  expect(await answering(429, problem('busy'), { 'retry-after': '7' })).toEqual({
    kind: 'unreachable',
    cause: 'busy',
    retryAfterMs: 7_000,
  });
});

it('hands on what somebody else saved', async () => {
  const current = {
    dimension: 'eakte',
    version: 9,
    answers: {},
    comments: { a: 'b' },
    updatedBy: 'Jana Beispiel',
  };
  expect(await answering(409, problem('version-conflict', { current }))).toEqual({
    kind: 'conflict',
    current: { version: 9, answers: {}, comments: { a: 'b' }, updatedBy: 'Jana Beispiel' },
  });
});

it('tells the end of the session, the end of the edition and a refusal apart', async () => {
  expect(await answering(401, problem('sign-in-required'))).toEqual({ kind: 'signedOut' });
  expect(await answering(409, problem('edition-closed'))).toEqual({ kind: 'closed' });
  expect(
    await answering(422, problem('invalid-answers', { detail: 'Bitte berichtigen.', reference: 'ab12' })),
  ).toEqual({
    kind: 'refused',
    message: 'Titel. Bitte berichtigen. (Kennung ab12)',
  });
});

it('holds a save back when somebody else signed in meanwhile', async () => {
  expect(await answering(401, problem('sign-in-required'))).toEqual({ kind: 'signedOut' });
  expect(await answering(409, problem('other-unit'))).toEqual({ kind: 'signedOut' });
});
