import type { ReleaseManifest } from '#survey';
import { createApi, type Api } from '#lib/api.ts';
import { cachePage } from '#lib/cachePage.ts';
import { definitionsOf } from '#lib/results/definition.ts';
import { fieldsSentence } from '#lib/results/fieldsSentence.ts';
import { figureName, named } from '#lib/results/figureName.ts';
import { figureSentence } from '#lib/results/figureSentence.ts';
import { TOTAL } from '#lib/results/groups.ts';
import { releaseOrNewest } from '#lib/results/loadRelease.ts';
import { scoresOf } from '#lib/results/scoresOf.ts';
import { statesIn } from '#lib/results/statesIn.ts';
import { seriesIn, upTo } from '#lib/results/seriesView.ts';
import { optionPosition, viewOf } from '#lib/results/viewOf.ts';
import { changedSelection, readSelection, type Selection } from '#lib/url/selection.ts';
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
  const loaded = await releaseOrNewest(api, wanted.release);
  if (loaded === undefined) return { published: false as const };
  const { manifest, releases } = loaded;
  const { releaseId, edition, publishedAt } = manifest;
  const entry =
    manifest.figures.find(({ id }) => id === wanted.measure) ??
    manifest.figures.find(({ kind }) => kind === 'score');
  const selection = knownOf(wanted, manifest);
  const [questionnaire, published, course] = await Promise.all([
    api.questionnaire(edition),
    entry && api.figure(releaseId, entry.id),
    entry && api.trend(entry.id),
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
  if (entry === undefined || published === undefined || course === undefined) {
    const parts = selectionParts({ manifest, releases, figure: undefined });
    return { ...frame, figure: undefined, unknown: unknownParts(url.searchParams, parts) };
  }
  const figure = viewOf(named(published), selection);
  const option = optionPosition(figure.options, selection.option);
  const series = upTo(edition, seriesIn(course, selection, option));
  const material = { figure, series, grouping: selection.grouping, state: selection.state };
  const view = viewFor(material, selection);
  const views = viewsOf(material);
  const editions = editionsOf(course).filter((year) => year <= edition);
  const fields = view === 'raster' ? await fieldsOf(api, manifest, selection) : [];
  return {
    ...frame,
    unknown: unknownParts(url.searchParams, comparisonParts({ manifest, releases, figure }, view)),
    figure,
    methods: published.methods,
    view,
    views,
    editions,
    series: view === 'verlauf' || view === 'steigung' ? series : [],
    fields,
    sentence:
      view === 'raster'
        ? fieldsSentence('In den acht Handlungsfeldern', fields, selection)
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

/** Editions in which all together have a value, or any group where that is none; ascending. */
function editionsOf({ series }: Awaited<ReturnType<Api['trend']>>): readonly number[] {
  const known = (some: typeof series) =>
    some.flatMap(({ points }) => points.flatMap(({ kind, edition }) => (kind === 'value' ? [edition] : [])));
  const whole = known(series.filter(({ group }) => group.id === TOTAL));
  const all = whole.length > 0 ? whole : known(series);
  return [...new Set(all)].toSorted((a, b) => a - b);
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

async function fieldsOf(api: Api, manifest: ReleaseManifest, selection: Selection) {
  const { releaseId } = manifest;
  return Promise.all(
    scoresOf(manifest).map(async ({ id }) => viewOf(await api.figure(releaseId, id), selection)),
  );
}
