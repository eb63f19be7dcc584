import { expect, it } from 'vitest';
import { apiOn } from '../../../tests/builders/apiUnderTest.ts';
import { addExampleCandidate } from '../../../tests/builders/exampleCandidate.ts';
import { exampleRelease } from '../../../tests/builders/exampleRelease.ts';
import { exampleAnalyst, openEdition } from '../../../tests/builders/examples.ts';
import { interceptStores } from '../../../tests/builders/interceptStores.ts';
import { memoryStores, type MemoryStores } from '../../../tests/builders/memoryStores.ts';
import { createAuditor as realAuditor, type Auditor } from '../disclosure/createAuditor.ts';
import { createCandidate } from '../release/createCandidate.ts';
import { discardCandidate } from '../release/discardCandidate.ts';
import { publishCandidate } from '../release/publishCandidate.ts';
import { prepareReleases } from './prepareReleases.ts';

const ID = 'aaaaaaaa-0000-4000-8000-000000000001';
const KEY = { edition: 2026, number: 1, id: ID };
const { solve } = await realAuditor();
const audit: Auditor['audit'] = ({ figure: { id } }) => ({ id, sets: 1, breaches: [] });
const createAuditor = async () => ({ solve, audit });

class PowerCut extends Error {}

/** The same stores until the power is cut after so many calls. */
function cutAfter(stores: MemoryStores, calls: number) {
  let left = calls;
  return interceptStores(stores, async (_name, call) => {
    if (left <= 0) throw new PowerCut();
    left -= 1;
    return call();
  });
}

/** Does something with the power cut after every possible number of calls, and then once more without a cut. */
async function atEveryCut(
  begin: () => Promise<MemoryStores>,
  act: (dependencies: ReturnType<typeof apiOn>['dependencies']) => Promise<unknown>,
  check: (stores: MemoryStores) => Promise<void>,
): Promise<number> {
  for (let calls = 0; ; calls += 1) {
    const stores = await begin();
    const isDone = await act(apiOn(cutAfter(stores, calls)).dependencies).then(
      () => true,
      (error: unknown) => {
        if (!(error instanceof PowerCut)) throw error;
        return false;
      },
    );
    await act(apiOn(stores).dependencies);
    await check(stores);
    if (isDone) return calls;
  }
}

async function readyCandidate(): Promise<MemoryStores> {
  const stores = memoryStores();
  await stores.editions.add(openEdition({ state: 'closed' }));
  await addExampleCandidate(stores, exampleRelease(2026, 1), { id: ID, createdBy: 'olga' });
  return stores;
}

const kinds = async (stores: MemoryStores) =>
  (await stores.audit.ofScope('geschaeftsstelle')).events.map(({ kind }) => kind);

it('a publication cut off anywhere is completed by repeating it, and is one publication', async () => {
  const calls = await atEveryCut(
    readyCandidate,
    (dependencies) => publishCandidate(dependencies, 'vera', KEY),
    async (stores) => {
      expect(await stores.releases.get('2026.1')).toEqual(exampleRelease(2026, 1).manifest);
      expect((await stores.editions.get(2026))?.state).toBe('released');
      expect((await stores.candidates.get(2026, 1))?.state).toBe('published');
      expect(await kinds(stores)).toEqual(['release-published']);
    },
  );
  expect(calls).toBeGreaterThan(8);
});

it('a publication cut off anywhere after its decision is completed by the clock', async () => {
  for (let calls = 6; calls < 12; calls += 1) {
    const stores = await readyCandidate();
    await publishCandidate(apiOn(cutAfter(stores, calls)).dependencies, 'vera', KEY).catch(() => undefined);
    const isDecided = (await stores.candidates.get(2026, 1))?.publication !== undefined;
    await prepareReleases({ ...apiOn(stores).dependencies, createAuditor });
    expect((await stores.candidates.get(2026, 1))?.state).toBe(isDecided ? 'published' : 'ready');
    expect(await kinds(stores)).toEqual(isDecided ? ['release-published'] : []);
  }
});

it('a discarding cut off anywhere is completed by repeating it', async () => {
  await atEveryCut(
    readyCandidate,
    (dependencies) => discardCandidate(dependencies, 'olga', KEY),
    async (stores) => {
      expect(await stores.candidates.all()).toEqual([]);
      expect(JSON.stringify(stores.dump())).not.toContain(`${ID} report`);
      expect(await kinds(stores)).toEqual(['release-discarded']);
    },
  );
});

it('an audit cut off on its way begins again from the same snapshot and gives the same bytes', async () => {
  const stores = memoryStores();
  await stores.editions.add(openEdition({ state: 'closed' }));
  const { dependencies } = apiOn(stores);
  await createCandidate(dependencies, exampleAnalyst('olga').id, { operation: ID, edition: 2026 });
  const cut = { ...apiOn(cutAfter(stores, 1_050)).dependencies, createAuditor };
  await expect(prepareReleases(cut)).rejects.toThrow(PowerCut);
  const before = await stores.candidates.get(2026, 1);
  expect(before?.progress.done).toBeGreaterThan(0);
  await prepareReleases({ ...dependencies, createAuditor });
  const after = await stores.candidates.get(2026, 1);
  expect(after?.state).toBe('ready');
  expect(after?.files).toMatchObject(before?.files ?? {});
});
