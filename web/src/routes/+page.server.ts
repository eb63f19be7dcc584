import { itemsFor, type Mode, type Questionnaire, type ReleaseManifest } from '#survey';
import { createApi, type Api } from '#lib/api.ts';
import type { EditionView } from '#lib/api/views.ts';
import { cachePage } from '#lib/cachePage.ts';
import { loadRelease } from '#lib/results/loadRelease.ts';
import { scoresOf } from '#lib/results/scoresOf.ts';
import { viewOf } from '#lib/results/viewOf.ts';
import type { PageServerLoad } from './$types';

/** Nothing here moves: the page is complete without a script. */
export const csr = false;

/** The edition that matters now and what was last published. */
export const load: PageServerLoad = async ({ fetch, setHeaders }) => {
  cachePage(setHeaders);
  const api = createApi(fetch);
  const [{ editions }, loaded] = await Promise.all([api.editions(), loadRelease(api)]);
  const edition = editions.find(({ acceptsAnswers }) => acceptsAnswers) ?? upcoming(editions);
  const newest = edition ?? editions[0];
  const questionnaire = newest && (await api.questionnaire(newest.year));
  return {
    synthetic: newest?.synthetic === true || loaded?.manifest.synthetic === true,
    edition,
    effort: questionnaire && {
      full: minutesOf(questionnaire, 'full'),
      short: minutesOf(questionnaire, 'short'),
    },
    latest: loaded && questionnaire && (await latestFigures(api, loaded.manifest, questionnaire)),
  };
};

/** The next planned edition. */
function upcoming(editions: readonly EditionView[]): EditionView | undefined {
  return editions.findLast(({ state }) => state === 'planned');
}

/** Estimated minutes for everything that may be asked of a Gemeinde; filters usually leave some of it out. */
function minutesOf({ dimensions, minutes }: Questionnaire, mode: Mode): number {
  const items = dimensions.flatMap((dimension) => itemsFor({ unitType: 'gemeinde', mode }, dimension));
  return items.reduce((sum, { type }) => sum + minutes[type], 0);
}

async function latestFigures(api: Api, manifest: ReleaseManifest, { dimensions }: Questionnaire) {
  const core = dimensions.filter((dimension) => dimension.core).map(({ id }): string => id);
  const wanted = scoresOf(manifest).filter(({ id }) => core.includes(id) || id === 'index');
  const found = await Promise.all(
    wanted.map(async ({ id }) => viewOf(await api.figure(manifest.releaseId, id), { grouping: 'laender' })),
  );
  return {
    index: found.find(({ id }) => id === 'index'),
    core: found.filter(({ id }) => id !== 'index'),
  };
}
