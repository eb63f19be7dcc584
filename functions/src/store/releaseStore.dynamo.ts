import { createHash } from 'node:crypto';
import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { releaseId, releaseManifest, releaseSchema, type ReleaseManifest } from '#survey';
import { compress, decompress } from './compress.ts';
import { holds } from './holds.ts';
import { keys, RELEASES } from './keys.ts';
import { queryAll } from './queryAll.ts';
import type { ReleaseStore, StoredRelease } from './releaseStore.ts';
import { jsonText, releasePartRow, releaseRow } from './rows.ts';
import type { Table } from './table.ts';

/** Bytes of one part; an item may have 400 kB. */
const PART_BYTES = 340_000;

/**
 * Releases in the table: compressed in parts, then the manifest with the hash of the content. A release
 * exists once its manifest does. Parts lie under their content's hash, so two attempts never mix.
 */
export function dynamoReleaseStore(table: Table): ReleaseStore {
  const { client, name: TableName } = table;

  async function read({ edition, number }: EditionAndNumber): Promise<StoredRelease | undefined> {
    const Key = keys.release(edition, number);
    const { Item } = await client.send(new GetCommand({ TableName, Key, ConsistentRead: true }));
    if (Item === undefined) return undefined;
    const { hash, parts } = releaseRow.parse(Item);
    const numbers = Array.from({ length: parts }, (_, part) => part);
    const contents = await Promise.all(numbers.map((part) => readPart(`${edition}.${number}`, hash, part)));
    const text = decompress(Buffer.concat(contents));
    if (hashOf(text) !== hash) throw new Error(`Release ${edition}.${number} is damaged.`);
    return jsonText(releaseSchema).parse(text);
  }

  async function readPart(id: string, hash: string, part: number): Promise<Uint8Array> {
    const Key = keys.releasePart(id, hash, part);
    const { Item } = await client.send(new GetCommand({ TableName, Key, ConsistentRead: true }));
    return releasePartRow.parse(Item).content;
  }

  return {
    async add(release) {
      const { releaseId: id, edition, number } = release.manifest;
      const text = JSON.stringify(release);
      const hash = hashOf(text);
      const parts = partsOf(compress(text));
      for (const [part, content] of parts.entries()) {
        await client.send(
          new PutCommand({ TableName, Item: { ...keys.releasePart(id, hash, part), content } }),
        );
      }
      const manifest = JSON.stringify(release.manifest);
      const Item = { ...keys.release(edition, number), manifest, hash, parts: parts.length };
      const command = new PutCommand({ TableName, Item, ConditionExpression: 'attribute_not_exists(pk)' });
      return (await holds(client.send(command))) ? 'added' : 'exists';
    },

    async manifests() {
      const query = {
        KeyConditionExpression: 'pk = :releases',
        ExpressionAttributeValues: { ':releases': RELEASES },
        ScanIndexForward: false,
        ConsistentRead: true,
      };
      const rows = await queryAll(table, query, releaseRow);
      return rows.map(({ manifest }): ReleaseManifest => jsonText(releaseManifest).parse(manifest));
    },

    async get(id) {
      const parsed = editionAndNumber(id);
      return parsed && read(parsed);
    },
  };
}

interface EditionAndNumber {
  readonly edition: number;
  readonly number: number;
}

/** `undefined` for an id no release can have. */
function editionAndNumber(id: string): EditionAndNumber | undefined {
  if (!releaseId.safeParse(id).success) return undefined;
  const [edition, number] = id.split('.').map(Number);
  return edition !== undefined && number !== undefined ? { edition, number } : undefined;
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function partsOf(bytes: Uint8Array): Uint8Array[] {
  const count = Math.ceil(bytes.byteLength / PART_BYTES);
  return Array.from({ length: count }, (_, part) => bytes.slice(part * PART_BYTES, (part + 1) * PART_BYTES));
}
