import { error } from '@sveltejs/kit';
import { createApi } from '#lib/api.ts';
import { cacheEmbedded } from '#lib/cachePage.ts';
import { loadMap } from '#lib/map/loadMap.ts';
import { readSelection } from '#lib/url/selection.ts';
import type { PageServerLoad } from './$types';

/** One map for the frame of another site. */
export const load: PageServerLoad = async ({ fetch, url, setHeaders }) => {
  const wanted = readSelection(url.searchParams);
  const map = await loadMap(createApi(fetch), wanted);
  if (map === undefined || wanted.measure === undefined || map.isMissing)
    error(404, 'Diese Abbildung gibt es nicht.');
  cacheEmbedded(setHeaders, wanted.release !== undefined);
  const { selection, figure, participation, sentence, states, release } = map;
  return { selection, figure, participation, sentence, states, release };
};
