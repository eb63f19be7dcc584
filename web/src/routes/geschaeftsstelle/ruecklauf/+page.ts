import { createApi } from '#lib/api.ts';
import { createOfficeApi } from '#lib/api/officeApi.ts';
import { signInFirst } from '#lib/form/signInFirst.ts';
import type { PageLoad } from './$types';

/** The response rate of the edition in the address, or else of the one under way or the latest. */
export const load: PageLoad = async ({ fetch, url, untrack }) => {
  const wanted = Number(url.searchParams.get('jahr') ?? Number.NaN);
  const here = untrack(() => new URL(url));
  const { editions } = await createApi(fetch).editions();
  const edition =
    editions.find(({ year }) => year === wanted) ??
    editions.find(({ acceptsAnswers }) => acceptsAnswers) ??
    editions[0];
  const board = edition && (await signInFirst(createOfficeApi(fetch).participation(edition.year), here));
  return { board, years: editions.map(({ year }) => year) };
};
