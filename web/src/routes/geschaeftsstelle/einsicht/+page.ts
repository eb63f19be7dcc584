import { redirect } from '@sveltejs/kit';
import { createApi } from '#lib/api.ts';
import { createLiveApi } from '#lib/api/liveApi.ts';
import { createOfficeApi } from '#lib/api/officeApi.ts';
import { signInFirst } from '#lib/form/signInFirst.ts';
import type { PageLoad } from './$types';

/** Requests for security answers and, with a unit in the address, what can be read of it and asked for. */
export const load: PageLoad = async ({ fetch, url, parent, depends, untrack }) => {
  depends('digitalpegel:einsicht');
  const { session } = await parent();
  if (session.role === 'speaker') redirect(303, '/geschaeftsstelle');
  const here = untrack(() => new URL(url));
  const { requests } = await signInFirst(createLiveApi(fetch).requests(), here);
  const key = url.searchParams.get('verwaltung');
  if (key === null || session.role !== 'analyst') return { requests };
  const [{ unit }, { editions }] = await Promise.all([
    signInFirst(createOfficeApi(fetch).unit(key), here),
    createApi(fetch).editions(),
  ]);
  const years = editions.filter(({ state }) => state !== 'planned').map(({ year }) => year);
  return { requests, unit, years };
};
