import { createApi } from '#lib/api.ts';
import { createOfficeApi } from '#lib/api/officeApi.ts';
import { showsDemoData } from '#lib/api/showsDemoData.ts';
import { signInFirst } from '#lib/form/signInFirst.ts';
import type { PageLoad } from './$types';

export const ssr = false;

/** What happened in the own unit. */
export const load: PageLoad = async ({ fetch, url }) => {
  const [trail, synthetic] = await Promise.all([
    signInFirst(createOfficeApi(fetch).trail(), url),
    showsDemoData(createApi(fetch)),
  ]);
  return { trail, synthetic };
};
