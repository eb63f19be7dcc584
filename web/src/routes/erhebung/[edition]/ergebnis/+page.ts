import { createApi } from '#lib/api.ts';
import { ApiProblem } from '#lib/api/apiProblem.ts';
import type { ResultView } from '#lib/api/views.ts';
import { signInFirst } from '#lib/form/signInFirst.ts';
import { yearOf } from '#lib/form/yearOf.ts';
import type { PageLoad } from './$types';

/** The own result; `undefined` before the first submission. */
export const load: PageLoad = async ({ fetch, params, url }) => {
  const answer = unlessNothingSubmitted(createApi(fetch).result(yearOf(params.edition)));
  const own = await signInFirst(answer, url);
  return { own, isNew: url.searchParams.has('abgegeben') };
};

async function unlessNothingSubmitted(answer: Promise<ResultView>): Promise<ResultView | undefined> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof ApiProblem && error.code === 'nothing-submitted') return undefined;
    throw error;
  }
}
