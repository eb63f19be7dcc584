import { createApi } from '#lib/api.ts';
import { cachePage } from '#lib/cachePage.ts';
import { loadRelease } from '#lib/results/loadRelease.ts';
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
  const shown = manifest.figures.find(({ id }) => id === measure) ?? manifest.figures[0];
  return {
    published: true as const,
    synthetic: releases.some(({ synthetic }) => synthetic),
    measures: manifest.figures,
    shown,
    series: shown === undefined ? [] : (await api.trend(shown.id)).series,
    source: manifest.source,
  };
};
