import { createOfficeApi } from '#lib/api/officeApi.ts';
import { signInFirst } from '#lib/form/signInFirst.ts';
import type { PageLoad } from './$types';

/** All editions and what is needed to plan the next. */
export const load: PageLoad = async ({ fetch, url, depends }) => {
  depends('digitalpegel:office');
  return { office: await signInFirst(createOfficeApi(fetch).editions(), url) };
};
