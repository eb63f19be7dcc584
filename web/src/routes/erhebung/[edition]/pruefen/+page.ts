import { createApi } from '#lib/api.ts';
import { orphansOf, unsentSections } from '#lib/draft/draftShelf.ts';
import { previousIfReadable } from '#lib/form/previousIfReadable.ts';
import { signInFirst } from '#lib/form/signInFirst.ts';
import { allAnswers } from '#lib/form/wholeResponse.ts';
import { yearOf } from '#lib/form/yearOf.ts';
import type { Here } from '#lib/device/device.ts';
import type { Shelf } from '#lib/draft/draftShelf.ts';
import type { PageLoad } from './$types';

/**
 * All answers as the server holds them. The id of the submission is made here, once for what is seen: sending
 * it twice, or again after a broken connection, sends one submission.
 */
export const load: PageLoad = async ({ fetch, params, url, depends, parent }) => {
  depends('digitalpegel:review');
  const api = createApi(fetch);
  const year = yearOf(params.edition);
  const [questionnaire, seen, previous] = await Promise.all([
    api.questionnaire(year),
    signInFirst(api.response(year), url),
    previousIfReadable(api.previous(year)),
  ]);
  const { here } = await parent();
  const shelf = { unit: seen.unit.key, year };
  return {
    questionnaire,
    seen,
    previous,
    answers: allAnswers(seen.sections),
    unsent: await unsentOn(here, shelf),
    submissionId: crypto.randomUUID(),
  };
};

/** The sections of which something unsent lies on this device, with what earlier pages left of them. */
async function unsentOn(here: Here | undefined, shelf: Shelf) {
  const { vault } = here ?? {};
  if (vault === undefined) return [];
  const dimensions = await unsentSections(vault, shelf);
  return Promise.all(
    dimensions.map(async (dimension) => ({ dimension, orphans: await orphansOf(vault, shelf, dimension) })),
  );
}
