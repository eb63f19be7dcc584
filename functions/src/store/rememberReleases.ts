import type { FigurePart, ReleaseManifest } from '#survey';
import type { ReleaseStore } from './releaseStore.ts';

/** So many manifests are kept at hand; a trend needs one of each edition. */
const MOST_MANIFESTS = 16;
/** So many parts; a page shows one or two of a release, a trend one of each edition. */
const MOST_PARTS = 24;

/** Keeps the manifests and parts read last: they never change, and every figure would read its whole part again. */
export function rememberReleases(store: ReleaseStore): ReleaseStore {
  const manifests = new Map<string, ReleaseManifest>();
  const parts = new Map<string, FigurePart>();
  return {
    ...store,
    get: (id) => remembered(manifests, MOST_MANIFESTS, id, () => store.get(id)),
    part: (id, part) => remembered(parts, MOST_PARTS, `${id}/${part}`, () => store.part(id, part)),
  };
}

async function remembered<Value>(
  known: Map<string, Value>,
  most: number,
  key: string,
  read: () => Promise<Value | undefined>,
): Promise<Value | undefined> {
  const value = known.get(key) ?? (await read());
  if (value === undefined) return undefined;
  known.delete(key);
  known.set(key, value);
  const [oldest] = known.keys();
  if (known.size > most && oldest !== undefined) known.delete(oldest);
  return value;
}
