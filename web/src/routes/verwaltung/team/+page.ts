import { redirect } from '@sveltejs/kit';
import { createApi } from '#lib/api.ts';
import { showsDemoData } from '#lib/api/showsDemoData.ts';
import { signInFirst } from '#lib/form/signInFirst.ts';
import type { PageLoad } from './$types';

export const ssr = false;

/** Who belongs to the own administration and who is invited. */
export const load: PageLoad = async ({ fetch, url }) => {
  const api = createApi(fetch);
  const [session, team, synthetic] = await Promise.all([
    api.session(),
    signInFirst(api.team(), url),
    showsDemoData(api),
  ]);
  if (!session.signedIn || session.unit === undefined) redirect(303, '/verwaltung');
  return { unit: session.unit, role: session.role, team, synthetic };
};
