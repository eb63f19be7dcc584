import type { FindUnits } from './loadSearch.ts';

/** Brings the search into the browser; `undefined` when that fails, for the page can search without it. */
export async function bringSearch(): Promise<FindUnits | undefined> {
  try {
    const { loadSearch } = await import('./loadSearch.ts');
    return await loadSearch();
  } catch {
    return undefined;
  }
}
