import { createApi } from '#lib/api.ts';
import { ApiProblem } from '#lib/api/apiProblem.ts';
import type { ResultView } from '#lib/api/views.ts';
import { signInFirst } from '#lib/form/signInFirst.ts';
import { yearOf } from '#lib/form/yearOf.ts';
import type { PageLoad } from './$types';

/** The own result, `undefined` before the first submission, and all submissions. */
export const load: PageLoad = async ({ fetch, params, url }) => {
  const api = createApi(fetch);
  const year = yearOf(params.edition);
  const answers = Promise.all([unlessNothingSubmitted(api.result(year)), api.submissions(year)]);
  const [own, { submissions }] = await signInFirst(answers, url);
  return {
    own,
    submissions,
    isNew: url.searchParams.has('abgegeben') || url.searchParams.has('freigegeben'),
  };
};

async function unlessNothingSubmitted(answer: Promise<ResultView>): Promise<ResultView | undefined> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof ApiProblem && error.code === 'nothing-submitted') return undefined;
    throw error;
  }
}
