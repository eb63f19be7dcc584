import { redirect } from '@sveltejs/kit';
import type { ReleaseManifest } from '#survey';
import { createApi } from '#lib/api.ts';
import { cachePage } from '#lib/cachePage.ts';
import { mapSelection } from '#lib/map/mapSelection.ts';
import { definitionsOf } from '#lib/results/definition.ts';
import { loadRelease } from '#lib/results/loadRelease.ts';
import { fieldsOf } from '#lib/results/fieldsOf.ts';
import { statesIn } from '#lib/results/statesIn.ts';
import { loadSeries } from '#lib/results/loadSeries.ts';
import { editionsWithValues } from '#lib/results/seriesView.ts';
import { viewOf } from '#lib/results/viewOf.ts';
import { readSelection, selectionQuery } from '#lib/url/selection.ts';
import type { PageServerLoad } from './$types';
import { viewFor, viewsOf } from '#lib/results/offeredViews.ts';

/** One figure by groups, or over the editions, as the address selects it. */
export const load: PageServerLoad = async ({ fetch, url, setHeaders }) => {
  cachePage(setHeaders);
  const api = createApi(fetch);
  const selection = readSelection(url.searchParams);
  const onMap = selection.view === 'karte' ? mapSelection(selection) : undefined;
  if (onMap !== undefined) redirect(307, `/karte${selectionQuery(onMap)}`);
  const loaded = await loadRelease(api, selection.release);
  if (loaded === undefined) return { published: false as const };
  const { manifest, releases } = loaded;
  const { releaseId, edition, publishedAt } = manifest;
  const entry =
    manifest.figures.find(({ id }) => id === selection.measure) ??
    manifest.figures.find(({ kind }) => kind === 'score');
  const [questionnaire, published] = await Promise.all([
    api.questionnaire(edition),
    entry && api.figure(releaseId, entry.id),
  ]);
  const frame = {
    published: true as const,
    synthetic: releases.some(({ synthetic }) => synthetic),
    selection,
    release: { releaseId, edition, publishedAt },
    releases: releases.map((one) => ({ releaseId: one.releaseId, edition: one.edition })),
    measures: measuresIn(manifest, questionnaire.dimensions),
    states: statesIn(manifest),
    /** The release does not have what was asked for. */
    isMissing: selection.measure !== undefined && entry?.id !== selection.measure,
  };
  if (entry === undefined || published === undefined) return { ...frame, figure: undefined };
  const figure = viewOf(published, selection);
  const { since: _, ...always } = selection;
  const whole = await loadSeries(api, loaded, { figure, selection: always });
  const course = selection.since === undefined ? whole : await loadSeries(api, loaded, { figure, selection });
  const material = { figure, series: course.series, grouping: selection.grouping, state: selection.state };
  const view = viewFor(material, selection);
  const ends = view === 'steigung' && (await loadSeries(api, loaded, { figure, selection, onlyEnds: true }));
  return {
    ...frame,
    figure,
    methods: published.methods,
    view,
    views: viewsOf(material),
    editions: editionsWithValues(whole.series),
    course: view === 'verlauf' ? course : ends || undefined,
    fields: view === 'raster' ? await fieldsOf(api, manifest, selection) : [],
    definitions: definitionsOf(questionnaire, [entry]),
  };
};

/** What can be chosen, by field, with short names for fields themselves. */
function measuresIn(
  { figures }: Pick<ReleaseManifest, 'figures'>,
  dimensions: readonly { readonly id: string; readonly label: string }[],
) {
  return dimensions.map(({ id, label }) => ({
    label,
    measures: figures
      .filter((figure) => figure.dimension === id)
      .map((figure) => ({
        id: figure.id,
        title: figure.kind === 'score' ? `${figure.title}: Punktwert` : figure.title,
      })),
  }));
}
