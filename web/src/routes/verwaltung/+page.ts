import { redirect } from '@sveltejs/kit';
import { createApi } from '#lib/api.ts';
import { ApiProblem } from '#lib/api/apiProblem.ts';
import { whoIsHere } from '#lib/device/device.ts';
import { lastSeen } from '#lib/device/lastSeen.ts';
import { unsentSections } from '#lib/draft/draftShelf.ts';
import { teamIfReadable } from '#lib/form/teamNames.ts';
import type { PageLoad } from './$types';

export const ssr = false;

/** Who is signed in and, where they fill in a form, how it stands in the edition under way or else the latest. */
export const load: PageLoad = async ({ fetch, url }) => {
  const api = createApi(fetch);
  const asked = api.session();
  const here = whoIsHere(asked);
  const [{ value: session }, { value: all }] = await Promise.all([
    lastSeen(here, ['session'], asked),
    lastSeen(here, ['editions'], api.editions()),
  ]);
  if (!session.signedIn) redirect(303, `/anmelden?weiter=${encodeURIComponent(url.pathname)}`);
  if (OFFICE.includes(session.role)) redirect(303, '/geschaeftsstelle');
  const edition = all.editions.find(({ acceptsAnswers }) => acceptsAnswers) ?? all.editions[0];
  const nothing = { session, form: undefined, team: undefined };
  if (session.unit === undefined || edition === undefined) return nothing;
  const { year, synthetic } = edition;
  const [response, questionnaire, team] = await Promise.all([
    unlessForbidden(lastSeen(here, [`response/${year}`], api.response(year))),
    lastSeen(here, [`questionnaire/${year}`], api.questionnaire(year)),
    session.role === 'contributor' ? undefined : teamIfReadable(api.team()),
  ]);
  if (response === undefined) return { ...nothing, synthetic };
  const { vault } = (await here.catch(() => undefined)) ?? {};
  const shelf = { unit: session.unit.key, year };
  const unsent = vault === undefined ? [] : await unsentSections(vault, shelf);
  const form = { response: response.value, questionnaire: questionnaire.value, unsent };
  return {
    session,
    form,
    team,
    synthetic,
    ...(response.seenAt !== undefined && { seenAt: response.seenAt }),
  };
};

/** Roles of the association: their page is another one. */
const OFFICE = ['analyst', 'admin', 'speaker'];

/** `undefined` for people of an administration whose role fills in no form. */
async function unlessForbidden<T>(answer: Promise<T>): Promise<T | undefined> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof ApiProblem && error.status === 403) return undefined;
    throw error;
  }
}
