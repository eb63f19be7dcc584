import { createOfficeApi } from '#lib/api/officeApi.ts';
import { signInFirst } from '#lib/form/signInFirst.ts';
import type { PageLoad } from './$types';

export const ssr = false;

/** What happened in the own unit. */
export const load: PageLoad = async ({ fetch, url }) => ({
  trail: await signInFirst(createOfficeApi(fetch).trail(), url),
});
