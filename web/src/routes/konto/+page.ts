import { redirect } from '@sveltejs/kit';
import { createApi } from '#lib/api.ts';
import { showsDemoData } from '#lib/api/showsDemoData.ts';
import { signInFirst } from '#lib/form/signInFirst.ts';
import { teamIfReadable } from '#lib/form/teamNames.ts';
import type { PageLoad } from './$types';

export const ssr = false;

/** Who is signed in, and where; the colleagues, whom it concerns when somebody goes. */
export const load: PageLoad = async ({ fetch, url }) => {
  const api = createApi(fetch);
  const { sessions } = await signInFirst(api.ownSessions(), url);
  const [session, synthetic] = await Promise.all([api.session(), showsDemoData(api)]);
  if (!session.signedIn) redirect(303, `/anmelden?weiter=${encodeURIComponent(url.pathname)}`);
  const isOffice = session.unit === undefined;
  const seesTeam = !isOffice && session.role !== 'contributor';
  const team = seesTeam ? await teamIfReadable(api.team()) : undefined;
  return { session, sessions, isOffice, team, synthetic };
};
