import { error } from '@sveltejs/kit';
import { dimensionOf } from '#survey';
import { createApi } from '#lib/api.ts';
import { SECTION_ORDER } from '#lib/form/dimensionNames.ts';
import { previousIfReadable } from '#lib/form/previousIfReadable.ts';
import { signInFirst } from '#lib/form/signInFirst.ts';
import { yearOf } from '#lib/form/yearOf.ts';
import type { PageLoad } from './$types';

/** One section (Abschnitt): its questions and what is saved of it now. */
export const load: PageLoad = async ({ fetch, params, url }) => {
  const id = SECTION_ORDER.find((known) => known === params.dimension);
  if (id === undefined) error(404, 'Diesen Abschnitt gibt es nicht.');
  const api = createApi(fetch);
  const year = yearOf(params.edition);
  const [questionnaire, section, previous] = await Promise.all([
    api.questionnaireOf(year, id),
    signInFirst(api.section(year, id), url),
    previousIfReadable(api.previousSection(year, id)),
  ]);
  return { questionnaire, dimension: dimensionOf(questionnaire, id), section, previous };
};
