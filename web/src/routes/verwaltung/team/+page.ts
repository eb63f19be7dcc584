import { redirect } from '@sveltejs/kit';
import { createApi } from '#lib/api.ts';
import { signInFirst } from '#lib/form/signInFirst.ts';
import type { PageLoad } from './$types';

export const ssr = false;

/** Who belongs to the own administration and who is invited. */
export const load: PageLoad = async ({ fetch, url }) => {
  const api = createApi(fetch);
  const [session, team] = await Promise.all([api.session(), signInFirst(api.team(), url)]);
  if (!session.signedIn || session.unit === undefined) redirect(303, '/verwaltung');
  return { unit: session.unit, role: session.role, team };
};
