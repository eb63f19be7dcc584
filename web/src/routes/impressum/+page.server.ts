import { createApi } from '#lib/api.ts';
import { cachePage } from '#lib/cachePage.ts';
import type { PageServerLoad } from './$types';

/** Nothing here moves: the page is complete without a script. */
export const csr = false;

/** Who runs the site. */
export const load: PageServerLoad = async ({ fetch, setHeaders }) => {
  cachePage(setHeaders);
  const operator = await createApi(fetch).operator();
  return { operator, synthetic: operator.demo };
};
