import { createApi } from '#lib/api.ts';
import { whoIsHere } from '#lib/device/device.ts';
import { lastSeen } from '#lib/device/lastSeen.ts';
import { signInFirst } from '#lib/form/signInFirst.ts';
import { yearOf } from '#lib/form/yearOf.ts';
import type { LayoutLoad } from './$types';

export const ssr = false;

/** The response of the own administration in this edition; loaded once for all its pages. */
export const load: LayoutLoad = async ({ fetch, params, url, untrack }) => {
  const page = untrack(() => new URL(url));
  const api = createApi(fetch);
  const year = yearOf(params.edition);
  const here = whoIsHere(api.session());
  const answer = signInFirst(api.response(year), page);
  const { value: response, ...age } = await lastSeen(here, [`response/${year}`], answer);
  return { here: await here.catch(() => undefined), response, synthetic: response.edition.synthetic, ...age };
};
