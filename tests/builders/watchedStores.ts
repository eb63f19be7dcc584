import type { Stores } from '#functions';

/** One call of a store that may have changed something. */
export interface StoreWrite {
  readonly store: string;
  readonly method: string;
  readonly args: readonly unknown[];
}

export interface WatchedStores {
  /** What the API gets: always the stores put last. */
  readonly stores: Stores;
  /** Every call since the stores were put that was not a mere reading. */
  readonly writes: readonly StoreWrite[];
  /** Takes other stores from now on. */
  put(stores: Stores): void;
}

/** Calls that change nothing; what is not named here counts as writing. */
const READINGS = new Set([
  'all',
  'allOf',
  'byIdentity',
  'find',
  'get',
  'hasViewed',
  'interim',
  'getFile',
  'listOf',
  'manifests',
  'of',
  'ofMonth',
  'ofScope',
  'part',
  'rowsOf',
  'selections',
  'standsOf',
  'text',
]);

/** Stores that can be exchanged under a running API, and that notice every call that writes. */
export function watchedStores(first: Stores): WatchedStores {
  let current = first;
  const writes: StoreWrite[] = [];
  const watchStore = (store: string): unknown =>
    new Proxy(
      {},
      {
        get: (_target, method) => {
          if (typeof method === 'symbol') return undefined;
          const called = methodOf(current, store, method);
          return (...args: unknown[]): unknown => {
            if (!READINGS.has(method)) writes.push({ store, method, args });
            return called(...args);
          };
        },
      },
    );
  const watched = Object.fromEntries(Object.keys(first).map((store) => [store, watchStore(store)]));
  return {
    stores: { ...first, ...watched },
    writes,
    put(stores) {
      current = stores;
      writes.length = 0;
    },
  };
}

function methodOf(stores: Stores, store: string, method: string): (...args: unknown[]) => unknown {
  const owner: unknown = Reflect.get(stores, store);
  const found: unknown = typeof owner === 'object' && owner !== null ? Reflect.get(owner, method) : undefined;
  if (typeof found !== 'function') throw new TypeError(`The store ${store} has no ${method}.`);
  return (...args) => {
    const answer: unknown = Reflect.apply(found, owner, args);
    return answer;
  };
}
