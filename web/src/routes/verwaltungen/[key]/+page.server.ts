import { createApi } from '#lib/api.ts';
import { cachePage } from '#lib/cachePage.ts';
import type { PageServerLoad } from './$types';

/** Nothing here moves: the page is complete without a script. */
export const csr = false;

/** One administration of the registry. */
export const load: PageServerLoad = async ({ fetch, params, setHeaders }) => {
  cachePage(setHeaders);
  return { unit: await createApi(fetch).unit(params.key) };
};
