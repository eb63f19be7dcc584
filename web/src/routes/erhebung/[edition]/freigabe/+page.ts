import { createApi, type Api } from '#lib/api.ts';
import { ApiProblem } from '#lib/api/apiProblem.ts';
import type { PendingView, ResultView } from '#lib/api/views.ts';
import { previousIfReadable } from '#lib/form/previousIfReadable.ts';
import { signInFirst } from '#lib/form/signInFirst.ts';
import { teamIfReadable } from '#lib/form/teamNames.ts';
import { wholeOnly } from '#lib/form/wholeOnly.ts';
import { yearOf } from '#lib/form/yearOf.ts';
import type { PageLoad } from './$types';

/** What waits for approval, with what helps to decide about it; `pending` is absent where nothing waits. */
export const load: PageLoad = async ({ fetch, params, url }) => {
  const api = createApi(fetch);
  const year = yearOf(params.edition);
  const seen = wholeOnly(await signInFirst(api.response(year), url));
  const pending = seen.pending === undefined ? undefined : await unlessDecided(api.pending(year));
  if (pending === undefined) return { seen, pending };
  const [questionnaire, team, previous] = await Promise.all([
    api.questionnaire(year),
    teamIfReadable(api.team()),
    previousIfReadable(api.previous(year)),
  ]);
  const before = await resultBefore(api, previous?.edition ?? year - 1);
  return { seen, pending, questionnaire, team, previous, before };
};

/** Somebody may have decided between the two questions to the server. */
async function unlessDecided(answer: Promise<PendingView>): Promise<PendingView | undefined> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof ApiProblem && error.code === 'not-pending') return undefined;
    throw error;
  }
}

/** The result of the last time is a help: where there is none, the page works without it. */
async function resultBefore(api: Api, year: number): Promise<ResultView | undefined> {
  try {
    return await api.result(year);
  } catch {
    return undefined;
  }
}
