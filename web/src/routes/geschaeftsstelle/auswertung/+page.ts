import { redirect } from '@sveltejs/kit';
import { createApi } from '#lib/api.ts';
import { createLiveApi } from '#lib/api/liveApi.ts';
import { signInFirst } from '#lib/form/signInFirst.ts';
import type { PageLoad } from './$types';

/** The edition and figure in the address, or else the latest that was opened and its first figure. */
export const load: PageLoad = async ({ fetch, url, parent, untrack }) => {
  const { session } = await parent();
  if (session.role !== 'analyst') redirect(303, '/geschaeftsstelle');
  const here = untrack(() => new URL(url));
  const wanted = Number(url.searchParams.get('jahr') ?? Number.NaN);
  const { editions } = await createApi(fetch).editions();
  const begun = editions.filter(({ state }) => state !== 'planned');
  const edition = begun.find(({ year }) => year === wanted) ?? begun[0];
  if (edition === undefined) return { years: [] };
  const api = createLiveApi(fetch);
  const overview = await signInFirst(api.overview(edition.year), here);
  const shown = overview.figures.filter(({ isShown }) => isShown);
  const id = url.searchParams.get('kennzahl');
  const chosen = shown.find((figure) => figure.id === id) ?? shown[0];
  const live = chosen && (await signInFirst(api.figure(edition.year, chosen.id), here));
  return { years: begun.map(({ year }) => year), overview, live };
};
