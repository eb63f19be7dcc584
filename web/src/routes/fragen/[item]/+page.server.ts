import { error } from '@sveltejs/kit';
import type { ReleaseManifest } from '#survey';
import { createApi, type Api } from '#lib/api.ts';
import { cachePage } from '#lib/cachePage.ts';
import { definitionsOf } from '#lib/results/definition.ts';
import { figureSentence } from '#lib/results/figureSentence.ts';
import { figureName } from '#lib/results/figureName.ts';
import { releaseOrNewest } from '#lib/results/loadRelease.ts';
import { kindText, questionOf } from '#lib/results/questionOf.ts';
import { loadSeries } from '#lib/results/loadSeries.ts';
import { releasePart } from '#lib/results/releasePart.ts';
import { answerPart } from '#lib/results/selectionParts.ts';
import { viewOf } from '#lib/results/viewOf.ts';
import { readSelection } from '#lib/url/selection.ts';
import { unknownParts } from '#lib/url/unknownParts.ts';
import type { PageServerLoad } from './$types';

/** Everything about one question: wording, levels, distribution, course, versions, source. */
export const load: PageServerLoad = async ({ fetch, params, url, setHeaders }) => {
  cachePage(setHeaders);
  const api = createApi(fetch);
  const { release, option } = readSelection(url.searchParams);
  const loaded = await releaseOrNewest(api, release);
  if (loaded === undefined) return { published: false as const };
  const { manifest, releases } = loaded;
  const { releaseId, edition, synthetic } = manifest;
  const questionnaire = await api.questionnaire(edition);
  const question = questionOf(questionnaire, params.item);
  if (question === undefined) {
    error(404, 'Diese Frage gibt es nicht.', { detail: 'Alle Fragen stehen auf der Seite Fragen.' });
  }
  const entry = manifest.figures.find(({ id }) => id === params.item);
  const figure = entry && (await api.figure(releaseId, entry.id));
  const chosen = { grouping: 'laender', ...(option !== undefined && { option }) } as const;
  const view = figure && viewOf({ ...figure, title: figureName(figure) }, chosen);
  return {
    published: true as const,
    synthetic,
    releaseId,
    edition,
    question,
    kind: kindText(question.item),
    view: view && { ...view, sentence: figureSentence(view, { grouping: 'laender' }, 'balken') },
    option: view?.options.find(({ id }) => id === option)?.id,
    unknown: unknownParts(url.searchParams, {
      stand: releasePart(releases, manifest),
      ...(view && view.options.length > 0 && { antwort: answerPart(view) }),
    }),
    definitions: view === undefined ? [] : definitionsOf(questionnaire, [view]),
    reason: manifest.unpublished.find(({ id }) => id === params.item)?.reason,
    course: view && (await loadSeries(api, loaded, { figure: view, selection: chosen })),
    versions: await versionsOf(api, releases, params.item),
  };
};

/** The wording in each version of the questionnaire, the newest first; the same wording once. */
async function versionsOf(api: Api, releases: readonly ReleaseManifest[], id: string) {
  const newest = [...new Map(releases.toReversed().map((one) => [one.questionnaireVersion, one])).values()];
  const wordings = await Promise.all(
    newest.toReversed().map(async ({ questionnaireVersion, edition }) => {
      const question = questionOf(await api.questionnaire(edition), id);
      const text = question?.item?.text ?? question?.derived?.label;
      return text === undefined ? [] : [{ version: questionnaireVersion, text }];
    }),
  );
  return wordings.flat();
}
