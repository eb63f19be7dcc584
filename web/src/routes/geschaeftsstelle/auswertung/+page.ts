import { redirect } from '@sveltejs/kit';
import { createApi, type Api } from '#lib/api.ts';
import { createLiveApi } from '#lib/api/liveApi.ts';
import { signInFirst } from '#lib/form/signInFirst.ts';
import type { PageLoad } from './$types';

/**
 * The edition and figure in the address, or else the latest that was opened and its first figure. How it is shown is
 * the page's own matter, so that another view asks for nothing.
 */
export const load: PageLoad = async ({ fetch, url, parent, untrack }) => {
  const { session } = await parent();
  if (session.role !== 'analyst') redirect(303, '/geschaeftsstelle');
  const here = untrack(() => new URL(url));
  const wanted = Number(url.searchParams.get('jahr') ?? Number.NaN);
  const publicApi = createApi(fetch);
  const { editions } = await publicApi.editions();
  const begun = editions.filter(({ state }) => state !== 'planned');
  const edition = begun.find(({ year }) => year === wanted) ?? begun[0];
  if (edition === undefined) return { years: [] };
  const api = createLiveApi(fetch);
  const overview = await signInFirst(api.overview(edition.year), here);
  const shown = overview.figures.filter(({ isShown }) => isShown);
  const id = url.searchParams.get('feld');
  const chosen = shown.find((figure) => figure.id === id) ?? shown[0];
  const live = chosen && (await signInFirst(api.figure(edition.year, chosen.id), here));
  const published = live && (await publishedBefore(publicApi, edition.year, live.figure.id));
  return { years: begun.map(({ year }) => year), overview, live, published };
};

/** The figure in the last release up to an edition; `undefined` where there is none. */
async function publishedBefore(
  api: Api,
  year: number,
  id: Parameters<Api['figure']>[1],
): Promise<Awaited<ReturnType<Api['figure']>> | undefined> {
  const { releases } = await api.releases();
  const release = releases.find(({ edition }) => edition <= year);
  return release?.figures.some((one) => one.id === id) === true
    ? api.figure(release.releaseId, id)
    : undefined;
}
