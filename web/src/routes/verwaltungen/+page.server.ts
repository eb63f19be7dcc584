import { createApi } from '#lib/api.ts';
import { cachePage } from '#lib/cachePage.ts';
import type { PageServerLoad } from './$types';

const LIMIT = 20;
const LONGEST_QUERY = 120;

/** What is found for the name in the address. */
export const load: PageServerLoad = async ({ fetch, url, setHeaders }) => {
  cachePage(setHeaders);
  const query = (url.searchParams.get('suche') ?? '').slice(0, LONGEST_QUERY).trim();
  if (query === '') return { query, hits: [] };
  const { hits } = await createApi(fetch).searchUnits(query, LIMIT);
  return {
    query,
    hits: hits.map(({ unit: { key, name, stateName, districtName }, via }) => ({
      key,
      name,
      place: districtName === name ? stateName : `${districtName}, ${stateName}`,
      via: via?.name,
    })),
  };
};
