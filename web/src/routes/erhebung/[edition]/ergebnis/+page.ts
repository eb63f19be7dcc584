import { createApi } from '#lib/api.ts';
import { signInFirst } from '#lib/form/signInFirst.ts';
import { yearOf } from '#lib/form/yearOf.ts';
import type { PageLoad } from './$types';

/** All submissions, and the own result once one of them counts. */
export const load: PageLoad = async ({ fetch, params, url }) => {
  const api = createApi(fetch);
  const year = yearOf(params.edition);
  const { submissions } = await signInFirst(api.submissions(year), url);
  const counts = submissions.some(({ isAccepted }) => isAccepted);
  return {
    own: counts ? await signInFirst(api.result(year), url) : undefined,
    submissions,
    isNew: url.searchParams.has('abgegeben') || url.searchParams.has('freigegeben'),
  };
};
