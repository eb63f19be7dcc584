import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { compress, decompress } from './compress.ts';
import type { Key } from './keys.ts';
import { chunkRow } from './rows.ts';
import type { Table } from './table.ts';

/** Bytes of one piece; an item may have 400 kB. */
const CHUNK_BYTES = 340_000;

/** Where the pieces of a text lie. */
export type ChunkKey = (chunk: number) => Key;

/**
 * Writes a text in compressed pieces, each small enough for an item.
 *
 * @returns how many there are
 */
export async function putChunks(
  { client, name: TableName }: Table,
  keyOf: ChunkKey,
  text: string,
): Promise<number> {
  const chunks = chunksOf(compress(text));
  for (const [chunk, content] of chunks.entries()) {
    await client.send(new PutCommand({ TableName, Item: { ...keyOf(chunk), content } }));
  }
  return chunks.length;
}

/** Reads what `putChunks` wrote. @throws when a piece is missing or the pieces are no compressed text */
export async function getChunks(table: Table, keyOf: ChunkKey, count: number): Promise<string> {
  const numbers = Array.from({ length: count }, (_, chunk) => chunk);
  const contents = await Promise.all(numbers.map((chunk) => getChunk(table, keyOf(chunk))));
  return decompress(Buffer.concat(contents));
}

async function getChunk({ client, name: TableName }: Table, Key: Key): Promise<Uint8Array> {
  const { Item } = await client.send(new GetCommand({ TableName, Key, ConsistentRead: true }));
  return chunkRow.parse(Item).content;
}

function chunksOf(bytes: Uint8Array): Uint8Array[] {
  const count = Math.ceil(bytes.byteLength / CHUNK_BYTES);
  return Array.from({ length: count }, (_, chunk) =>
    bytes.slice(chunk * CHUNK_BYTES, (chunk + 1) * CHUNK_BYTES),
  );
}
