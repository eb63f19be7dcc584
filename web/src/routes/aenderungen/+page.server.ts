import { createApi } from '#lib/api.ts';
import { cachePage } from '#lib/cachePage.ts';
import type { PageServerLoad } from './$types';

/** Nothing here moves: the page is complete without a script. */
export const csr = false;

/** All releases, with what each correction changed. */
export const load: PageServerLoad = async ({ fetch, setHeaders }) => {
  cachePage(setHeaders);
  const api = createApi(fetch);
  const { releases } = await api.releases();
  return {
    synthetic: releases.some(({ synthetic }) => synthetic),
    releases: await Promise.all(
      releases.map(
        async ({ releaseId, edition, number, publishedAt, correction, figures, questionnaireVersion }) => ({
          releaseId,
          edition,
          publishedAt,
          questionnaireVersion,
          figures: figures.length,
          correction,
          diff: number === 1 ? undefined : await api.changes(releaseId),
        }),
      ),
    ),
  };
};
