import { createReadStream, createWriteStream } from 'node:fs';
import { rename } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import type { Contents } from '../local/dataDirectory.ts';

/** An item as DynamoDB writes it: every attribute with its type. */
export type RawItem = Record<string, AttributeValue>;

/** What kind of data directory a file was made from; those AWS exports do not say so. */
const header = z.strictObject({
  Digitalpegel: z.strictObject({ contents: z.enum(['demo', 'empty']), at: z.string() }),
});

const value: z.ZodType<AttributeValue> = z.lazy(() =>
  z.union([
    z.strictObject({ S: z.string() }),
    z.strictObject({ N: z.string() }),
    z.strictObject({ B: z.base64().transform((text) => new Uint8Array(Buffer.from(text, 'base64'))) }),
    z.strictObject({ BOOL: z.boolean() }),
    z.strictObject({ NULL: z.literal(true) }),
    z.strictObject({ L: z.array(value) }),
    z.strictObject({ M: z.record(z.string(), value) }),
  ]),
);
const line = z.union([header, z.strictObject({ Item: z.record(z.string(), value) })]);

/**
 * Writes items to a file as DynamoDB exports them (`DYNAMODB_JSON`, gzip): one line each, after one line that says
 * what kind of data directory it was. The file is there once it is whole.
 */
export async function writeItems(
  file: string,
  contents: Exclude<Contents, 'new'>,
  at: string,
  items: AsyncIterable<RawItem>,
): Promise<number> {
  let count = 0;
  async function* lines() {
    yield `${JSON.stringify({ Digitalpegel: { contents, at } })}\n`;
    for await (const Item of items) {
      count += 1;
      yield `${JSON.stringify({ Item }, bytesAsBase64)}\n`;
    }
  }
  const part = `${file}.part`;
  await pipeline(Readable.from(lines()), createGzip(), createWriteStream(part, { mode: 0o600 }));
  await rename(part, file);
  return count;
}

function bytesAsBase64(_key: string, inner: unknown): unknown {
  return inner instanceof Uint8Array ? Buffer.from(inner).toString('base64') : inner;
}

/** A line of such a file. */
export type ItemLine =
  | { readonly kind: 'item'; readonly item: RawItem }
  | { readonly kind: 'header'; readonly contents: Exclude<Contents, 'new'> };

/** What a file holds, in order. @throws when a line is none of ours, or the file is cut off */
export async function* readItems(file: string): AsyncGenerator<ItemLine> {
  const unzipped = createGunzip();
  createReadStream(file)
    .once('error', (error) => unzipped.destroy(error))
    .pipe(unzipped);
  const texts: AsyncIterable<string> = unzipped.setEncoding('utf8');
  let rest = '';
  for await (const text of texts) {
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    for (const one of lines) yield readLine(one);
  }
  if (rest !== '') yield readLine(rest);
}

function readLine(text: string): ItemLine {
  const read = line.parse(JSON.parse(text));
  if ('Item' in read) return { kind: 'item', item: read.Item };
  return { kind: 'header', contents: read.Digitalpegel.contents };
}
