import { createApi } from '#lib/api.ts';
import { createOfficeApi } from '#lib/api/officeApi.ts';
import type { PageLoad } from './$types';

/** The edition under way or else the next or latest one, and how many take part; speakers see no participation. */
export const load: PageLoad = async ({ fetch, parent }) => {
  const { session } = await parent();
  const { editions } = await createApi(fetch).editions();
  const edition = editions.find(({ acceptsAnswers }) => acceptsAnswers) ?? editions[0];
  const maySee = session.role !== 'speaker' && edition !== undefined;
  const total = maySee ? (await createOfficeApi(fetch).participation(edition.year)).total : undefined;
  return { edition, total };
};
