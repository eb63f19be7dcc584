import { createApi } from '#lib/api.ts';
import { cachePage } from '#lib/cachePage.ts';
import { loadMap } from '#lib/map/loadMap.ts';
import { PARTICIPATION } from '#lib/map/mapSelection.ts';
import { readSelection } from '#lib/url/selection.ts';
import type { PageServerLoad } from './$types';

/** One measure of one release in states or districts. */
export const load: PageServerLoad = async ({ fetch, url, setHeaders }) => {
  cachePage(setHeaders);
  const map = await loadMap(createApi(fetch), readSelection(url.searchParams));
  if (map === undefined) return { published: false as const };
  const { loaded, ...shown } = map;
  return {
    published: true as const,
    synthetic: shown.release.synthetic,
    ...shown,
    measures: [
      ...loaded.manifest.figures.map(({ id, title, dimension }) => ({ id, title, dimension })),
      { id: PARTICIPATION, title: 'Teilnahme an der Erhebung', dimension: undefined },
    ],
    releases: loaded.releases.map(({ releaseId, edition }) => ({ releaseId, edition })),
  };
};
