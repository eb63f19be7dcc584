import { createApi } from '#lib/api.ts';
import { cachePage } from '#lib/cachePage.ts';
import { definitionOf } from '#lib/results/definition.ts';
import type { PageServerLoad } from './$types';

/** The rules of the newest questionnaire and all releases. */
export const load: PageServerLoad = async ({ fetch, setHeaders }) => {
  cachePage(setHeaders);
  const api = createApi(fetch);
  const [{ editions }, { releases }] = await Promise.all([api.editions(), api.releases()]);
  const [edition] = editions;
  const questionnaire = edition && (await api.questionnaire(edition.year));
  return {
    synthetic: edition?.synthetic === true || releases.some(({ synthetic }) => synthetic),
    questionnaire: questionnaire && {
      edition: questionnaire.edition,
      version: questionnaire.version,
      referenceDate: questionnaire.referenceDate,
      scale: questionnaire.scale,
      bands: questionnaire.bands,
      minimumCoverage: questionnaire.minimumCoverage,
      provisionalBelow: questionnaire.provisionalBelow,
      dimensions: questionnaire.dimensions.map(({ id, label, core }) => ({
        id,
        label,
        core,
        definition: definitionOf(questionnaire, id),
      })),
    },
    rules: releases[0]?.rules,
    releases: releases.map(({ releaseId, edition, publishedAt, figures }) => ({
      releaseId,
      edition,
      publishedAt,
      figures: figures.length,
    })),
  };
};
