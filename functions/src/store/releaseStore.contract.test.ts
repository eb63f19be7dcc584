import { randomBytes } from 'node:crypto';
import { GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openEmbeddedTable, type EmbeddedTable } from '../../../tests/builders/embeddedTable.ts';
import { exampleRelease } from '../../../tests/builders/exampleRelease.ts';
import { rememberReleases } from './rememberReleases.ts';
import type { ReleaseStore, StoredRelease } from './releaseStore.ts';
import { dynamoReleaseStore } from './releaseStore.dynamo.ts';

let table: EmbeddedTable;
let releases: ReleaseStore;
beforeAll(async () => {
  table = await openEmbeddedTable();
  releases = dynamoReleaseStore({ client: table.documents, name: table.tableName });
});
afterAll(() => table.end());

/** Texts that cannot be compressed, so that several parts are needed. */
function largeRelease(edition: number): StoredRelease {
  const release = exampleRelease(edition, 1);
  const methods = Array.from({ length: 600 }, () => randomBytes(1_000).toString('base64'));
  return { ...release, figures: release.figures.map((figure) => ({ ...figure, methods })) };
}

async function partsOf(id: string) {
  const query = { KeyConditionExpression: 'pk = :pk', ExpressionAttributeValues: { ':pk': `RELEASE#${id}` } };
  const { Items = [] } = await table.documents.send(
    new QueryCommand({ TableName: table.tableName, ...query }),
  );
  return Items;
}

describe('a release', () => {
  it('is read back as it was added, and never replaced', async () => {
    const release = exampleRelease(2020, 1);
    expect(await releases.add(release)).toBe('added');
    expect(await releases.get('2020.1')).toEqual(release);
    expect(await releases.add(release)).toBe('exists');
    const other = { ...release, figures: [] };
    expect(await releases.add(other)).toBe('exists');
    expect(await releases.get('2020.1')).toEqual(release);
  });

  it.each(['2019.1', '2020.2', '2020', '', '2020.01', '__proto__', '2020.1#x'])(
    'is not there: %s',
    async (id) => {
      expect(await releases.get(id)).toBeUndefined();
    },
  );

  it('takes as many parts as it needs', async () => {
    const release = largeRelease(2021);
    await releases.add(release);
    expect((await partsOf('2021.1')).length).toBeGreaterThan(2);
    expect(await releases.get('2021.1')).toEqual(release);
  });

  it('added at once by two different hands is one of both, whole', async () => {
    const [one, two] = [largeRelease(2022), largeRelease(2022)];
    const outcomes = await Promise.all([releases.add(one), releases.add(two)]);
    expect(outcomes.toSorted()).toEqual(['added', 'exists']);
    expect(await releases.get('2022.1')).toEqual(outcomes[0] === 'added' ? one : two);
  });

  it('whose part is missing or changed throws', async () => {
    await releases.add(largeRelease(2023));
    const [first, second] = await partsOf('2023.1');
    await table.put({ ...first, content: second?.['content'] });
    await expect(releases.get('2023.1')).rejects.toThrow();
    await table.put({ ...first, content: 'text' });
    await expect(releases.get('2023.1')).rejects.toThrow();
  });

  it('with another content than its hash says throws', async () => {
    await releases.add(exampleRelease(2024, 1));
    await releases.add(exampleRelease(2024, 2));
    const Key = { pk: 'RELEASES', sk: '2024#000001' };
    const { Item } = await table.documents.send(new GetCommand({ TableName: table.tableName, Key }));
    const [part] = await partsOf('2024.1');
    const [otherPart] = await partsOf('2024.2');
    await table.put({ ...part, content: otherPart?.['content'] });
    expect(Item?.['parts']).toBe(1);
    await expect(releases.get('2024.1')).rejects.toThrow('2024.1 is damaged');
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
  it('are read once, and again when many others were read in between', async () => {
    const reads: string[] = [];
    const release = exampleRelease(2050, 1);
    const counting: ReleaseStore = {
      ...releases,
      async get(id) {
        reads.push(id);
        return id === 'none' ? undefined : release;
      },
    };
    const remembered = rememberReleases(counting);
    for (const id of ['a', 'a', 'none', 'none', 'b', 'a']) await remembered.get(id);
    expect(reads).toEqual(['a', 'none', 'none', 'b']);
    for (const id of ['c', 'd', 'e', 'f', 'g', 'h', 'i']) await remembered.get(id);
    expect(await remembered.get('a')).toBe(release);
    await remembered.get('b');
    expect(reads.slice(-2)).toEqual(['i', 'b']);
  });
});
