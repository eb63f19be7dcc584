import { createOfficeApi } from '#lib/api/officeApi.ts';
import { signInFirst } from '#lib/form/signInFirst.ts';
import type { PageLoad } from './$types';

/** Editions that can be released, with what there is of them. */
export const load: PageLoad = async ({ fetch, url, depends }) => {
  depends('digitalpegel:office');
  return { office: await signInFirst(createOfficeApi(fetch).releases(), url) };
};
