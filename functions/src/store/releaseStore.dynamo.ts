import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { canonicalJson, figurePart, releaseId, releaseManifest, type ReleaseManifest } from '#survey';
import { getChunks, putChunks } from './chunks.ts';
import { compress, decompress } from './compress.ts';
import { holds } from './holds.ts';
import { keys, RELEASES } from './keys.ts';
import { queryAll } from './queryAll.ts';
import type { ReleaseStore, SealedRelease } from './releaseStore.ts';
import { jsonText, releaseRow } from './rows.ts';
import { sha256Of } from './sha256Of.ts';
import type { Table } from './table.ts';

/**
 * Releases in the table: first the parts, each compressed in pieces under the hash of its content, so that two
 * attempts never mix; then the manifest, and with it the release exists. Whatever is read is compared with its hash.
 */
export function dynamoReleaseStore(table: Table): ReleaseStore {
  const { client, name: TableName } = table;

  async function read(id: string): Promise<StoredManifest | undefined> {
    const parsed = editionAndNumber(id);
    if (parsed === undefined) return undefined;
    const Key = keys.release(parsed.edition, parsed.number);
    const { Item } = await client.send(new GetCommand({ TableName, Key, ConsistentRead: true }));
    return Item === undefined ? undefined : storedManifest(releaseRow.parse(Item));
  }

  async function textOf(id: string, part: string): Promise<string | undefined> {
    const stored = await read(id);
    const known = stored?.manifest.parts.find((one) => one.id === part);
    if (stored === undefined || known === undefined) return undefined;
    const { sha256 } = known;
    const keyOf = (chunk: number) => keys.releasePart(id, part, sha256, chunk);
    const text = await getChunks(table, keyOf, stored.chunks[part] ?? 0);
    if (sha256Of(text) !== sha256) throw new Error(`Part ${part} of release ${id} is damaged.`);
    return text;
  }

  return {
    async add({ manifest, parts }) {
      const { releaseId: id, edition, number } = manifest;
      checkParts(manifest, parts);
      const chunks: Record<string, number> = {};
      for (const { id: part, text } of parts) {
        const hash = sha256Of(text);
        chunks[part] = await putChunks(table, (chunk) => keys.releasePart(id, part, hash, chunk), text);
      }
      const text = canonicalJson(manifest);
      const content = { manifest: compress(text), hash: sha256Of(text), chunks: JSON.stringify(chunks) };
      const Item = { ...keys.release(edition, number), ...content };
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
      return (await queryAll(table, query, releaseRow)).map((row) => storedManifest(row).manifest);
    },

    get: async (id) => (await read(id))?.manifest,

    async part(id, part) {
      const text = await textOf(id, part);
      return text === undefined ? undefined : jsonText(figurePart).parse(text);
    },

    text: textOf,
  };
}

interface StoredManifest {
  readonly manifest: ReleaseManifest;
  /** Pieces of each part. */
  readonly chunks: Readonly<Record<string, number>>;
}

function storedManifest({ sk, manifest, hash, chunks }: (typeof releaseRow)['_output']): StoredManifest {
  const text = decompress(manifest);
  if (sha256Of(text) !== hash) throw new Error(`The manifest ${sk} is damaged.`);
  return { manifest: jsonText(releaseManifest).parse(text), chunks };
}

/** @throws when manifest and parts do not belong together */
function checkParts({ releaseId: id, parts: named }: ReleaseManifest, parts: SealedRelease['parts']): void {
  const isWhole =
    named.length === parts.length &&
    named.every((one, position) => {
      const part = parts[position];
      return part?.id === one.id && sha256Of(part.text) === one.sha256;
    });
  if (!isWhole) throw new RangeError(`The manifest of ${id} names other parts.`);
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
