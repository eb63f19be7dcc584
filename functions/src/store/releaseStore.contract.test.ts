import { randomBytes } from 'node:crypto';
import { DeleteCommand, GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openEmbeddedTable, type EmbeddedTable } from '../../../tests/builders/embeddedTable.ts';
import { exampleRelease } from '../../../tests/builders/exampleRelease.ts';
import { compress } from './compress.ts';
import { rememberReleases } from './rememberReleases.ts';
import type { ReleaseStore, SealedRelease } from './releaseStore.ts';
import { dynamoReleaseStore } from './releaseStore.dynamo.ts';
import { chunkRow } from './rows.ts';
import { sha256Of } from './sha256Of.ts';

let table: EmbeddedTable;
let releases: ReleaseStore;
beforeAll(async () => {
  table = await openEmbeddedTable();
  releases = dynamoReleaseStore({ client: table.documents, name: table.tableName });
});
afterAll(() => table.end());

/** With one more part that cannot be compressed, so that several pieces are needed. */
function largeRelease(edition: number): SealedRelease {
  const { manifest, parts } = exampleRelease(edition, 1);
  const text = JSON.stringify(randomBytes(600_000).toString('base64'));
  const entry = { id: 'gross', sha256: sha256Of(text), bytes: text.length };
  return {
    manifest: { ...manifest, parts: [...manifest.parts, entry] },
    parts: [...parts, { id: 'gross', text }],
  };
}

async function piecesOf(id: string, part: string) {
  const query = {
    KeyConditionExpression: 'pk = :pk and begins_with(sk, :part)',
    ExpressionAttributeValues: { ':pk': `RELEASE#${id}`, ':part': `PART#${part}#` },
  };
  const { Items = [] } = await table.documents.send(
    new QueryCommand({ TableName: table.tableName, ...query }),
  );
  return Items;
}

async function manifestRow(sk: string) {
  const Key = { pk: 'RELEASES', sk };
  const { Item } = await table.documents.send(new GetCommand({ TableName: table.tableName, Key }));
  return Item;
}

async function readAll(id: string): Promise<SealedRelease | undefined> {
  const manifest = await releases.get(id);
  if (manifest === undefined) return undefined;
  const texts = manifest.parts.map(async (part) => ({
    id: part.id,
    text: (await releases.text(id, part.id)) ?? '',
  }));
  return { manifest, parts: await Promise.all(texts) };
}

describe('a release', () => {
  it('is read back byte by byte as it was added, and never replaced', async () => {
    const release = exampleRelease(2020, 1);
    expect(await releases.add(release)).toBe('added');
    expect(await readAll('2020.1')).toEqual(release);
    expect(await releases.add(release)).toBe('exists');
    const other = { manifest: { ...release.manifest, parts: [] }, parts: [] };
    expect(await releases.add(other)).toBe('exists');
    expect(await readAll('2020.1')).toEqual(release);
  });

  it('gives its figures part by part', async () => {
    await releases.add(exampleRelease(2020, 1));
    const part = await releases.part('2020.1', 'eakte');
    expect(part?.figures.map(({ id }) => id)).toEqual(['eakte']);
    for (const id of ['kaffee', '', '__proto__', 'constructor', 'eakte#x'])
      expect(await releases.part('2020.1', id)).toBeUndefined();
  });

  it.each(['2019.1', '2020.2', '2020', '', '2020.01', '__proto__', '2020.1#x'])(
    'is not there: %s',
    async (id) => {
      expect(await releases.get(id)).toBeUndefined();
      expect(await releases.part(id, 'eakte')).toBeUndefined();
    },
  );

  it('takes as many pieces as its parts need', async () => {
    const release = largeRelease(2021);
    await releases.add(release);
    const pieces = await piecesOf('2021.1', 'gross');
    expect(pieces.length).toBeGreaterThan(1);
    for (const piece of pieces) expect(chunkRow.parse(piece).content.byteLength).toBeLessThan(350_000);
    expect(await readAll('2021.1')).toEqual(release);
  });

  it('added at once by two different hands is one of both, whole', async () => {
    const [one, two] = [largeRelease(2022), largeRelease(2022)];
    const outcomes = await Promise.all([releases.add(one), releases.add(two)]);
    expect(outcomes.toSorted()).toEqual(['added', 'exists']);
    expect(await readAll('2022.1')).toEqual(outcomes[0] === 'added' ? one : two);
  });

  it('does not exist before its manifest is written, and can be added again then', async () => {
    const release = exampleRelease(2026, 1);
    const [part] = release.parts;
    const sk = `PART#${part!.id}#${sha256Of(part!.text)}#0000`;
    await table.put({ pk: 'RELEASE#2026.1', sk, content: compress(part!.text) });
    expect(await releases.get('2026.1')).toBeUndefined();
    expect(await releases.add(release)).toBe('added');
    expect(await readAll('2026.1')).toEqual(release);
  });

  it('whose manifest names other parts than it has is refused', async () => {
    const { manifest, parts } = exampleRelease(2027, 1);
    const [first, ...others] = parts;
    const changed = { id: first!.id, text: `${first!.text} ` };
    for (const wrong of [others, [changed, ...others], parts.toReversed()])
      await expect(releases.add({ manifest, parts: wrong })).rejects.toThrow('names other parts');
    expect(await releases.get('2027.1')).toBeUndefined();
  });
});

describe('a damaged release throws', () => {
  it('when a piece is missing or another one is in its place', async () => {
    await releases.add(largeRelease(2023));
    const [first, second] = await piecesOf('2023.1', 'gross');
    await table.put({ ...first, content: second!['content'] });
    await expect(releases.text('2023.1', 'gross')).rejects.toThrow();
    await table.put({ ...first, content: 'text' });
    await expect(releases.text('2023.1', 'gross')).rejects.toThrow();
    const Key = { pk: first!['pk'], sk: first!['sk'] };
    await table.documents.send(new DeleteCommand({ TableName: table.tableName, Key }));
    await expect(releases.text('2023.1', 'gross')).rejects.toThrow();
    expect(await releases.part('2023.1', 'eakte')).toBeDefined();
  });

  it('when one byte of a part is another', async () => {
    const release = exampleRelease(2024, 1);
    await releases.add(release);
    const [piece] = await piecesOf('2024.1', 'eakte');
    const { text } = release.parts.find(({ id }) => id === 'eakte')!;
    const at = text.indexOf('"mean":') + '"mean":'.length;
    const digit = text[at] === '9' ? '8' : '9';
    await table.put({ ...piece, content: compress(text.slice(0, at) + digit + text.slice(at + 1)) });
    await expect(releases.part('2024.1', 'eakte')).rejects.toThrow('Part eakte of release 2024.1 is damaged');
    await expect(releases.text('2024.1', 'eakte')).rejects.toThrow('damaged');
  });

  it('when its manifest is another', async () => {
    await releases.add(exampleRelease(2025, 1));
    const row = await manifestRow('2025#000001');
    await table.put({ ...row, manifest: compress('{}') });
    await expect(releases.get('2025.1')).rejects.toThrow('damaged');
    await expect(releases.manifests()).rejects.toThrow('damaged');
    await table.put({ ...row });
    expect(await releases.get('2025.1')).toBeDefined();
  });
});

describe('the list of releases', () => {
  it('has the latest edition first and within it the latest number', async () => {
    for (const [edition, number] of [
      [2040, 9],
      [2041, 1],
      [2040, 10],
    ] as const) {
      await releases.add(exampleRelease(edition, number));
    }
    const manifests = await releases.manifests();
    expect(manifests.map(({ releaseId }) => releaseId).slice(0, 3)).toEqual(['2041.1', '2040.10', '2040.9']);
    expect(manifests[0]).toEqual(exampleRelease(2041, 1).manifest);
  });
});

describe('remembered releases', () => {
  const { manifest } = exampleRelease(2050, 1);

  it('are read once, and again when many others were read in between', async () => {
    const reads: string[] = [];
    const remembered = rememberReleases({
      ...releases,
      async get(id) {
        reads.push(id);
        return id === 'none' ? undefined : manifest;
      },
    });
    for (const id of ['a', 'a', 'none', 'none', 'b', 'a']) await remembered.get(id);
    expect(reads).toEqual(['a', 'none', 'none', 'b']);
    for (let other = 0; other < 15; other += 1) await remembered.get(`other ${String(other)}`);
    expect(await remembered.get('a')).toBe(manifest);
    await remembered.get('b');
    expect(reads.slice(-2)).toEqual(['other 14', 'b']);
  });

  it('keep the parts of several releases apart', async () => {
    const reads: string[] = [];
    const remembered = rememberReleases({
      ...releases,
      async part(id, part) {
        reads.push(`${id} ${part}`);
        return part === 'none' ? undefined : { id: `${id} ${part}`, figures: [] };
      },
    });
    for (const [id, part] of [
      ['a', 'x'],
      ['b', 'x'],
      ['a', 'y'],
      ['a', 'x'],
      ['a', 'none'],
      ['a', 'none'],
    ] as const)
      expect((await remembered.part(id, part))?.id ?? 'none').toBe(
        part === 'none' ? 'none' : `${id} ${part}`,
      );
    expect(reads).toEqual(['a x', 'b x', 'a y', 'a none', 'a none']);
  });
});
