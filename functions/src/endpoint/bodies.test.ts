import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { apiOn, type ApiUnderTest } from '../../../tests/builders/apiUnderTest.ts';
import { openEmbeddedTable, type EmbeddedTable } from '../../../tests/builders/embeddedTable.ts';
import { exampleAccount, openEdition } from '../../../tests/builders/examples.ts';

let table: EmbeddedTable;
let pegel: ApiUnderTest;
let editor: string;
beforeAll(async () => {
  table = await openEmbeddedTable();
  pegel = apiOn(table.stores);
  await table.stores.editions.add(openEdition());
  editor = await pegel.signIn(exampleAccount('anna'));
});
afterAll(() => table.end());

describe('bodies', () => {
  const path = '/api/responses/2026/sections/ozg';
  const put = (
    body: string | Uint8Array<ArrayBuffer> | ReadableStream,
    headers: Record<string, string> = {},
  ) =>
    pegel.api.request(`http://pegel.test${path}`, {
      method: 'PUT',
      headers: { Cookie: editor, 'X-Digitalpegel': '1', 'Content-Type': 'application/json', ...headers },
      body,
      ...(body instanceof ReadableStream && { duplex: 'half' }),
    });
  const good = { seen: 0, operation: crypto.randomUUID(), answers: {}, comments: {} };

  it.each(['text/plain', '', 'application/jsonp', 'multipart/form-data', 'application/json; charset=latin1'])(
    'of type „%s“ are refused',
    async (type) => {
      expect((await put(JSON.stringify(good), { 'Content-Type': type })).status).toBe(415);
    },
  );

  it.each([
    '',
    '{',
    'null',
    '[]',
    '"x"',
    JSON.stringify({ ...good, surplus: 1 }),
    JSON.stringify({ ...good, seen: -1 }),
    JSON.stringify({ ...good, seen: 0.5 }),
    JSON.stringify({ ...good, seen: '0' }),
    JSON.stringify({ ...good, operation: 'x' }),
    JSON.stringify({ seen: 0, operation: good.operation, answers: {} }),
    '{"__proto__":{"a":1},"seen":0}',
    `{"seen":0,"operation":"${good.operation}","answers":{"__proto__":{"kind":"unknown"}},"comments":{}}`,
    '{"seen":NaN}',
  ])('are malformed: %s', async (body) => {
    const answer = await put(body);
    expect(answer.status).toBe(400);
  });

  it('that are no UTF-8 are malformed', async () => {
    const [before, after] = JSON.stringify({ ...good, comments: { kaffee: '§' } }).split('§');
    const bytes = Buffer.concat([Buffer.from(before!), Buffer.from([0xff, 0xfe]), Buffer.from(after!)]);
    expect((await put(bytes)).status).toBe(400);
  });

  it.each(['constructor', 'toString', 'hasOwnProperty'])('with the key %s meet no item', async (key) => {
    const body = { ...good, answers: { [key]: { kind: 'unknown' } } };
    const answer = await put(JSON.stringify(body));
    expect(answer.status).toBe(422);
  });

  it('may have 256 kB and not a byte more, whatever they say of their length', async () => {
    const frame = JSON.stringify(good).length + 10;
    const padded = (size: number) => JSON.stringify({ ...good, surplus: 'x'.repeat(size - frame - 4) });
    const largest = padded(256 * 1024);
    expect(Buffer.byteLength(largest)).toBeGreaterThan(256 * 1024 - 20);
    expect((await put(largest)).status).toBe(400);
    const over = padded(256 * 1024 + 20);
    expect((await put(over)).status).toBe(413);
    expect((await put(over, { 'Content-Length': '5' })).status).toBe(413);
    const chunk = new Uint8Array(1_000).fill(32);
    let sent = 0;
    const endless = new ReadableStream({
      pull(controller) {
        sent += 1;
        controller.enqueue(chunk);
      },
    });
    expect((await put(endless)).status).toBe(413);
    expect(sent).toBeLessThan(300);
  });
});
