import { createApi } from '#lib/api.ts';
import { signInFirst } from '#lib/form/signInFirst.ts';
import { yearOf } from '#lib/form/yearOf.ts';
import type { LayoutLoad } from './$types';

export const ssr = false;

/** The response of the own administration in this edition; loaded once for all its pages. */
export const load: LayoutLoad = async ({ fetch, params, url, untrack }) => {
  const here = untrack(() => new URL(url));
  const response = await signInFirst(createApi(fetch).response(yearOf(params.edition)), here);
  return { response, synthetic: response.edition.synthetic };
};
