import { createOfficeApi } from '#lib/api/officeApi.ts';
import { signInFirst } from '#lib/form/signInFirst.ts';
import { localTextOf } from '#lib/localInstant.ts';
import type { PageLoad } from './$types';

/** The audit trail of the month in the address, or of this one. */
export const load: PageLoad = async ({ fetch, url, untrack }) => {
  const here = untrack(() => new URL(url));
  const wanted = url.searchParams.get('monat') ?? '';
  const month = /^\d{4}-(0[1-9]|1[0-2])$/.test(wanted)
    ? wanted
    : localTextOf(new Date().toISOString()).slice(0, 7);
  return { month, trail: await signInFirst(createOfficeApi(fetch).audit(month), here) };
};
