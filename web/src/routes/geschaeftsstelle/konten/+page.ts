import { redirect } from '@sveltejs/kit';
import { createOfficeApi } from '#lib/api/officeApi.ts';
import { signInFirst } from '#lib/form/signInFirst.ts';
import type { PageLoad } from './$types';

/** Who works for the association; for its admins. */
export const load: PageLoad = async ({ fetch, url, parent, depends }) => {
  depends('digitalpegel:office');
  const { session } = await parent();
  if (session.role !== 'admin') redirect(303, '/geschaeftsstelle');
  return { staff: await signInFirst(createOfficeApi(fetch).staff(), url) };
};
