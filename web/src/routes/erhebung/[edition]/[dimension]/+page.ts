import { error } from '@sveltejs/kit';
import { dimensionOf } from '#survey';
import { createApi } from '#lib/api.ts';
import { lastSeen } from '#lib/device/lastSeen.ts';
import { orphansOf } from '#lib/draft/draftShelf.ts';
import { SECTION_ORDER } from '#lib/form/dimensionNames.ts';
import { previousIfReadable } from '#lib/form/previousIfReadable.ts';
import { signInFirst } from '#lib/form/signInFirst.ts';
import { yearOf } from '#lib/form/yearOf.ts';
import type { PageLoad } from './$types';

/** One section (Abschnitt): its questions, what is saved of it now and what is unsent on this device. */
export const load: PageLoad = async ({ fetch, params, url, parent }) => {
  const id = SECTION_ORDER.find((known) => known === params.dimension);
  if (id === undefined) error(404, 'Diesen Abschnitt gibt es nicht.');
  const api = createApi(fetch);
  const year = yearOf(params.edition);
  const form = parent();
  const here = form.then((data) => data.here);
  const [questionnaire, section, previous] = await Promise.all([
    lastSeen(here, [`questionnaire/${year}/${id}`, `questionnaire/${year}`], api.questionnaireOf(year, id)),
    lastSeen(here, [`section/${year}/${id}`], signInFirst(api.section(year, id), url)),
    previousIfReadable(
      lastSeen(here, [`previous/${year}/${id}`], api.previousSection(year, id)).then(({ value }) => value),
    ),
  ]);
  const { vault } = (await here) ?? {};
  const unit = (await form).response.unit.key;
  return {
    questionnaire: questionnaire.value,
    dimension: dimensionOf(questionnaire.value, id),
    section: section.value,
    previous,
    orphans: vault === undefined ? [] : await orphansOf(vault, { unit, year }, id),
    ...(section.seenAt !== undefined && { seenAt: section.seenAt }),
  };
};
