import { redirect } from '@sveltejs/kit';
import { createApi } from '#lib/api.ts';
import { showsDemoData } from '#lib/api/showsDemoData.ts';
import type { LayoutLoad } from './$types';

export const ssr = false;

const ROLES = ['analyst', 'admin', 'speaker'];

/** Who of the association is signed in; everybody else has a page of their own. */
export const load: LayoutLoad = async ({ fetch, url, untrack }) => {
  const here = untrack(() => url.pathname + url.search);
  const api = createApi(fetch);
  const [session, synthetic] = await Promise.all([api.session(), showsDemoData(api)]);
  if (!session.signedIn) redirect(303, `/anmelden?weiter=${encodeURIComponent(here)}`);
  if (!ROLES.includes(session.role)) redirect(303, '/verwaltung');
  return { session, synthetic };
};
