import { createApi } from '#lib/api.ts';
import { cachePage } from '#lib/cachePage.ts';
import { loadRelease } from '#lib/results/loadRelease.ts';
import { scoresOf } from '#lib/results/scoresOf.ts';
import { seriesIn } from '#lib/results/seriesView.ts';
import { readSelection } from '#lib/url/selection.ts';
import type { PageServerLoad } from './$types';

/** One measure over all editions. */
export const load: PageServerLoad = async ({ fetch, url, setHeaders }) => {
  cachePage(setHeaders);
  const api = createApi(fetch);
  const loaded = await loadRelease(api);
  if (loaded === undefined) return { published: false as const };
  const { manifest, releases } = loaded;
  const { measure } = readSelection(url.searchParams);
  const measures = scoresOf(manifest);
  const shown = measures.find(({ id }) => id === measure) ?? measures[0];
  return {
    published: true as const,
    synthetic: releases.some(({ synthetic }) => synthetic),
    measures,
    shown,
    series: shown === undefined ? [] : seriesIn(await api.trend(shown.id), { grouping: 'laender' }),
    source: manifest.source,
  };
};
