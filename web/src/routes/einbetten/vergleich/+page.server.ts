import { error, redirect } from '@sveltejs/kit';
import { createApi } from '#lib/api.ts';
import { cacheEmbedded } from '#lib/cachePage.ts';
import { mapSelection } from '#lib/map/mapSelection.ts';
import { fieldsOf } from '#lib/results/fieldsOf.ts';
import { ALL_FIELDS, fieldsSentence } from '#lib/results/fieldsSentence.ts';
import { figureSentence } from '#lib/results/figureSentence.ts';
import { named } from '#lib/results/figureName.ts';
import { loadRelease } from '#lib/results/loadRelease.ts';
import { viewFor } from '#lib/results/offeredViews.ts';
import { statesIn } from '#lib/results/statesIn.ts';
import { loadSeries } from '#lib/results/loadSeries.ts';
import { viewOf } from '#lib/results/viewOf.ts';
import { readSelection, selectionQuery } from '#lib/url/selection.ts';
import type { PageServerLoad } from './$types';

/** One figure for the frame of another site: a measure by groups, or over the editions. */
export const load: PageServerLoad = async ({ fetch, url, setHeaders }) => {
  const selection = readSelection(url.searchParams);
  const onMap = selection.view === 'karte' ? mapSelection(selection) : undefined;
  if (onMap !== undefined) redirect(307, `/einbetten/karte${selectionQuery(onMap)}`);
  const api = createApi(fetch);
  const loaded = await loadRelease(api, selection.release);
  const entry = loaded?.manifest.figures.find(({ id }) => id === selection.measure);
  if (loaded === undefined || entry === undefined) error(404, 'Diese Abbildung gibt es nicht.');
  const { releaseId } = loaded.manifest;
  const figure = viewOf(named(await api.figure(releaseId, entry.id)), selection);
  const wantsSeries = selection.view === 'verlauf' || selection.view === 'steigung';
  const onlyEnds = selection.view === 'steigung';
  const course = wantsSeries ? await loadSeries(api, loaded, { figure, selection, onlyEnds }) : undefined;
  const series = course?.series ?? [];
  const view = viewFor({ figure, series, grouping: selection.grouping }, selection);
  const isSeries = view === 'verlauf' || view === 'steigung';
  const fields = view === 'raster' ? await fieldsOf(api, loaded.manifest, selection) : undefined;
  cacheEmbedded(setHeaders, selection.release !== undefined && (!isSeries || selection.series !== undefined));
  return {
    selection,
    figure,
    view,
    sentence: fields
      ? fieldsSentence(ALL_FIELDS, fields, selection)
      : figureSentence(figure, selection, view),
    states: statesIn(loaded.manifest),
    synthetic: loaded.releases.some(({ synthetic }) => synthetic),
    course: isSeries ? course : undefined,
    fields,
  };
};
