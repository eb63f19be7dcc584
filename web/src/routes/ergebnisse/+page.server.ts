import type { Questionnaire } from '#survey';
import { createApi } from '#lib/api.ts';
import { cachePage } from '#lib/cachePage.ts';
import { definitionsOf } from '#lib/results/definition.ts';
import { loadRelease } from '#lib/results/loadRelease.ts';
import { scoresOf, type ScoreName } from '#lib/results/scoresOf.ts';
import { viewOf } from '#lib/results/viewOf.ts';
import { readSelection } from '#lib/url/selection.ts';
import type { PageServerLoad } from './$types';

/** The figures of one release that are selected in the address. */
export const load: PageServerLoad = async ({ fetch, url, setHeaders }) => {
  cachePage(setHeaders);
  const api = createApi(fetch);
  const selection = readSelection(url.searchParams);
  const loaded = await loadRelease(api, selection.release);
  if (loaded === undefined) return { published: false as const };
  const { manifest, releases } = loaded;
  const questionnaire = await api.questionnaire(manifest.edition);
  const measures = scoresOf(manifest);
  const shown = selectFigures(measures, questionnaire, selection.measure);
  const { releaseId, edition, publishedAt, synthetic } = manifest;
  return {
    published: true as const,
    synthetic,
    view: selection.view === 'quartile' ? ('quartile' as const) : ('balken' as const),
    measure: shown.length === 1 ? shown[0]?.id : undefined,
    wanted: selection.release,
    release: { releaseId, edition, publishedAt },
    releases: releases.map(({ releaseId, edition }) => ({ releaseId, edition })),
    measures,
    figures: await Promise.all(
      shown.map(async ({ id }) => viewOf(await api.figure(releaseId, id), { grouping: 'laender' })),
    ),
    definitions: definitionsOf(questionnaire, shown),
  };
};

/** The figure asked for; otherwise the core dimensions and the index. */
function selectFigures(
  measures: readonly ScoreName[],
  { dimensions }: Questionnaire,
  measure: string | undefined,
): readonly ScoreName[] {
  const one = measures.filter(({ id }) => id === measure);
  if (one.length > 0) return one;
  const core = dimensions.filter((dimension) => dimension.core).map(({ id }): string => id);
  return measures
    .filter(({ id }) => core.includes(id) || id === 'index')
    .toSorted((a, b) => Number(a.id === 'index') - Number(b.id === 'index'));
}
