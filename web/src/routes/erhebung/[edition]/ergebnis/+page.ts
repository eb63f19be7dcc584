import { dimensionId } from '#survey';
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
  const group = url.searchParams.get('gruppe') ?? undefined;
  const dimension = dimensionId.safeParse(url.searchParams.get('feld')).data;
  const [own, peers] = counts
    ? await Promise.all([
        signInFirst(api.result(year), url),
        signInFirst(api.peers(year, { group, dimension }), url),
      ])
    : [];
  return {
    own,
    peers: peers?.report,
    dimension,
    submissions,
    isNew: url.searchParams.has('abgegeben') || url.searchParams.has('freigegeben'),
  };
};
