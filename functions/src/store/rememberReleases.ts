import type { ReleaseStore, StoredRelease } from './releaseStore.ts';

/** So many releases are kept at hand; a page shows one, a trend the latest of each edition. */
const MOST = 8;

/** Keeps the releases read last: they never change, and every figure would read the whole one again. */
export function rememberReleases(store: ReleaseStore): ReleaseStore {
  const known = new Map<string, StoredRelease>();
  return {
    ...store,
    async get(id) {
      const release = known.get(id) ?? (await store.get(id));
      if (release === undefined) return undefined;
      known.delete(id);
      known.set(id, release);
      const [oldest] = known.keys();
      if (known.size > MOST && oldest !== undefined) known.delete(oldest);
      return release;
    },
  };
}
