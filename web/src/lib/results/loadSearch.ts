import { createRegistry, createSearch } from '#survey';
import { createApi } from '#lib/api.ts';
import { hitLine, type HitLine } from './hitLine.ts';

/** Finds administrations by what somebody types; the best first. */
export type FindUnits = (query: string, limit: number) => readonly HitLine[];

/** The search over all administrations, in this browser: what is typed stays here. */
export async function loadSearch(): Promise<FindUnits> {
  const data = await createApi(fetch).registry();
  const search = createSearch(createRegistry(data, data.extra));
  return (query, limit) => search(query, limit).map(hitLine);
}
