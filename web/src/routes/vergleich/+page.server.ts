import { redirect } from '@sveltejs/kit';
import type { ReleaseManifest } from '#survey';
import { createApi } from '#lib/api.ts';
import { cachePage } from '#lib/cachePage.ts';
import { mapSelection } from '#lib/map/mapSelection.ts';
import { definitionsOf } from '#lib/results/definition.ts';
import { fieldsOf } from '#lib/results/fieldsOf.ts';
import { ALL_FIELDS, fieldsSentence } from '#lib/results/fieldsSentence.ts';
import { figureName, named } from '#lib/results/figureName.ts';
import { figureSentence } from '#lib/results/figureSentence.ts';
import { releaseOrNewest } from '#lib/results/loadRelease.ts';
import { loadSeries } from '#lib/results/loadSeries.ts';
import { editionsWithValues } from '#lib/results/seriesView.ts';
import { statesIn } from '#lib/results/statesIn.ts';
import { viewOf } from '#lib/results/viewOf.ts';
import { changedSelection, readSelection, selectionQuery, type Selection } from '#lib/url/selection.ts';
import { unknownParts } from '#lib/url/unknownParts.ts';
import type { PageServerLoad } from './$types';
import { viewFor, viewsOf } from '#lib/results/offeredViews.ts';
import { selectionParts } from '#lib/results/selectionParts.ts';
import { comparisonParts } from './comparisonParts.ts';

/** One figure by groups, or over the editions, as the address selects it. */
export const load: PageServerLoad = async ({ fetch, url, setHeaders }) => {
  cachePage(setHeaders);
  const api = createApi(fetch);
  const wanted = readSelection(url.searchParams);
  const onMap = wanted.view === 'karte' ? mapSelection(wanted) : undefined;
  if (onMap !== undefined) redirect(307, `/karte${selectionQuery(onMap)}`);
  const loaded = await releaseOrNewest(api, wanted.release);
  if (loaded === undefined) return { published: false as const };
  const { manifest, releases } = loaded;
  const { releaseId, edition, publishedAt } = manifest;
  const entry =
    manifest.figures.find(({ id }) => id === wanted.measure) ??
    manifest.figures.find(({ kind }) => kind === 'score');
  const selection = knownOf(wanted, manifest);
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
    /** What was asked for and the release does not have. */
    missing: entry?.id === wanted.measure ? undefined : wanted.measure,
  };
  if (entry === undefined || published === undefined) {
    const parts = selectionParts({ manifest, releases, figure: undefined });
    return { ...frame, figure: undefined, unknown: unknownParts(url.searchParams, parts) };
  }
  const figure = viewOf(named(published), selection);
  const { since: _, ...always } = selection;
  const whole = await loadSeries(api, loaded, { figure, selection: always });
  const course = selection.since === undefined ? whole : await loadSeries(api, loaded, { figure, selection });
  const material = { figure, series: course.series, grouping: selection.grouping };
  const view = viewFor(material, selection);
  const ends = view === 'steigung' && (await loadSeries(api, loaded, { figure, selection, onlyEnds: true }));
  const fields = view === 'raster' ? await fieldsOf(api, manifest, selection) : [];
  return {
    ...frame,
    unknown: unknownParts(url.searchParams, comparisonParts({ manifest, releases, figure }, view)),
    // Courses and the table of fields have cells of their own.
    figure: ['verlauf', 'steigung', 'raster'].includes(view) ? { ...figure, cells: [] } : figure,
    hasValues: figure.cells.slice(1).some(({ status }) => status === 'published'),
    methods: published.methods,
    view,
    views: viewsOf(material),
    editions: editionsWithValues(whole.series),
    course: view === 'verlauf' ? course : ends || undefined,
    fields,
    sentence:
      view === 'raster'
        ? fieldsSentence(ALL_FIELDS, fields, selection)
        : figureSentence(figure, selection, view),
    definitions: definitionsOf(questionnaire, [figure]),
  };
};

/** Without what the release does not have, so that no link carries it on. */
function knownOf(wanted: Selection, { releaseId, figures }: Pick<ReleaseManifest, 'releaseId' | 'figures'>) {
  return changedSelection(wanted, {
    ...(wanted.release !== releaseId && { release: undefined }),
    ...(figures.every(({ id }) => id !== wanted.measure) && { measure: undefined }),
  });
}

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
        title: figure.kind === 'score' ? `${figure.title}: Punktwert` : figureName(figure),
      })),
  }));
}
