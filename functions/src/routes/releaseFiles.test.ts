import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { apiOn } from '../../../tests/builders/apiUnderTest.ts';
import { exampleRelease } from '../../../tests/builders/exampleRelease.ts';
import { memoryStores } from '../../../tests/builders/memoryStores.ts';
import { checkedCalls } from '../endpoint/checkAnswer.ts';
import { fileList } from './releaseFileRoutes.ts';

async function api() {
  const stores = memoryStores();
  await stores.releases.add(exampleRelease(2025, 1));
  return checkedCalls(apiOn(stores));
}

describe('the files of a release', () => {
  it('are listed with what they are for, and each is what the list says', async () => {
    const call = await api();
    const { files } = fileList.parse(await (await call('GET', '/api/releases/2025.1/files')).json());
    expect(files.map(({ name }) => name)).toContain('digitalpegel-2025.1-daten.xlsx');
    expect(files).toHaveLength(11);
    const sums = await (await call('GET', '/api/releases/2025.1/checksums')).text();
    expect(sums.trimEnd().split('\n')).toHaveLength(files.length);
    for (const { name, type } of files) {
      const answer = await call('GET', `/api/releases/2025.1/files/${name}`);
      const content = new Uint8Array(await answer.arrayBuffer());
      expect(answer.headers.get('content-type')).toBe(type);
      expect(answer.headers.get('content-disposition')).toBe(`attachment; filename="${name}"`);
      expect(answer.headers.get('cache-control')).toContain('immutable');
      expect(sums).toContain(`${createHash('sha256').update(content).digest('hex')}  ${name}\n`);
    }
  });

  it.each([
    '/api/releases/2024.1/files',
    '/api/releases/2024.1/checksums',
    '/api/releases/2025.1/files/anders.csv',
  ])('are not there: %s', async (path) => {
    expect((await (await api())('GET', path)).status).toBe(404);
  });
});
