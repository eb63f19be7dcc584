import { redirect } from '@sveltejs/kit';
import { createApi } from '#lib/api.ts';
import { ApiProblem } from '#lib/api/apiProblem.ts';
import type { ResponseView } from '#lib/api/views.ts';
import { teamIfReadable } from '#lib/form/teamNames.ts';
import type { PageLoad } from './$types';

export const ssr = false;

/** Who is signed in and, where they fill in a form, how it stands in the edition under way or else the latest. */
export const load: PageLoad = async ({ fetch, url }) => {
  const api = createApi(fetch);
  const [session, { editions }] = await Promise.all([api.session(), api.editions()]);
  if (!session.signedIn) redirect(303, `/anmelden?weiter=${encodeURIComponent(url.pathname)}`);
  if (OFFICE.includes(session.role)) redirect(303, '/geschaeftsstelle');
  const edition = editions.find(({ acceptsAnswers }) => acceptsAnswers) ?? editions[0];
  if (session.unit === undefined || edition === undefined)
    return { session, form: undefined, team: undefined };
  const [response, questionnaire] = await Promise.all([
    unlessForbidden(api.response(edition.year)),
    api.questionnaire(edition.year),
  ]);
  const form = response && { response, questionnaire };
  const team = session.role === 'contributor' ? undefined : await teamIfReadable(api.team());
  return { session, form, team, synthetic: edition.synthetic };
};

/** Roles of the association: their page is another one. */
const OFFICE = ['analyst', 'admin', 'speaker'];

/** `undefined` for people of an administration whose role fills in no form. */
async function unlessForbidden(answer: Promise<ResponseView>): Promise<ResponseView | undefined> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof ApiProblem && error.status === 403) return undefined;
    throw error;
  }
}
