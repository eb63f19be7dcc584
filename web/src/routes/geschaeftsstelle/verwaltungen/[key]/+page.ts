import { createOfficeApi } from '#lib/api/officeApi.ts';
import { signInFirst } from '#lib/form/signInFirst.ts';
import type { PageLoad } from './$types';

/** One unit with its people and open invitations. */
export const load: PageLoad = async ({ fetch, params, url, depends }) => {
  depends('digitalpegel:office');
  return { detail: await signInFirst(createOfficeApi(fetch).unit(params.key), url) };
};
