import { error } from '@sveltejs/kit';
import { createApi } from '#lib/api.ts';
import { cachePage } from '#lib/cachePage.ts';
import { figureSentence } from '#lib/results/figureSentence.ts';
import { named } from '#lib/results/figureName.ts';
import { loadRelease } from '#lib/results/loadRelease.ts';
import { viewFor } from '#lib/results/offeredViews.ts';
import { statesIn } from '#lib/results/statesIn.ts';
import { seriesIn, upTo } from '#lib/results/seriesView.ts';
import { optionPosition, viewOf } from '#lib/results/viewOf.ts';
import { readSelection } from '#lib/url/selection.ts';
import type { PageServerLoad } from './$types';

/** A figure of a release never changes; the programs that draw it do, now and then. */
const KEPT = 'public, max-age=86400, stale-while-revalidate=604800';

/** One figure for the frame of another site: a measure by groups, or over the editions. */
export const load: PageServerLoad = async ({ fetch, url, setHeaders }) => {
  const selection = readSelection(url.searchParams);
  const api = createApi(fetch);
  const loaded = await loadRelease(api, selection.release);
  const entry = loaded?.manifest.figures.find(({ id }) => id === selection.measure);
  if (loaded === undefined || entry === undefined) error(404, 'Diese Abbildung gibt es nicht.');
  const { releaseId } = loaded.manifest;
  const figure = viewOf(named(await api.figure(releaseId, entry.id)), selection);
  const wantsSeries = selection.view === 'verlauf' || selection.view === 'steigung';
  const option = optionPosition(figure.options, selection.option);
  const series = wantsSeries
    ? upTo(loaded.manifest.edition, seriesIn(await api.trend(entry.id), selection, option))
    : [];
  const view = viewFor({ figure, series, grouping: selection.grouping, state: selection.state }, selection);
  const isSeries = view === 'verlauf' || view === 'steigung';
  if (selection.release === undefined || isSeries) cachePage(setHeaders);
  else setHeaders({ 'cache-control': KEPT });
  return {
    selection,
    figure,
    view,
    sentence: figureSentence(figure, selection, view),
    states: statesIn(loaded.manifest),
    synthetic: loaded.releases.some(({ synthetic }) => synthetic),
    series: isSeries ? series : undefined,
  };
};
