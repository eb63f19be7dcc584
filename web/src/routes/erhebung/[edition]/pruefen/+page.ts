import { createApi } from '#lib/api.ts';
import { previousIfReadable } from '#lib/form/previousIfReadable.ts';
import { signInFirst } from '#lib/form/signInFirst.ts';
import { allAnswers } from '#lib/form/wholeResponse.ts';
import { yearOf } from '#lib/form/yearOf.ts';
import type { PageLoad } from './$types';

/**
 * All answers as the server holds them. The id of the submission is made here, once for what is seen: sending
 * it twice, or again after a broken connection, sends one submission.
 */
export const load: PageLoad = async ({ fetch, params, url, depends }) => {
  depends('digitalpegel:review');
  const api = createApi(fetch);
  const year = yearOf(params.edition);
  const [questionnaire, seen, previous] = await Promise.all([
    api.questionnaire(year),
    signInFirst(api.response(year), url),
    previousIfReadable(api.previous(year)),
  ]);
  return {
    questionnaire,
    seen,
    previous,
    answers: allAnswers(seen.sections),
    submissionId: crypto.randomUUID(),
  };
};
