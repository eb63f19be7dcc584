import { createApi, type Api } from '#lib/api.ts';
import { cachePage } from '#lib/cachePage.ts';
import { loadMap, type LoadedMap } from '#lib/map/loadMap.ts';
import { PARTICIPATION } from '#lib/map/mapSelection.ts';
import { PARTICIPATION_DEFINITION } from '#lib/map/participationDefinition.ts';
import { definitionsOf } from '#lib/results/definition.ts';
import { figureName } from '#lib/results/figureName.ts';
import { selectionParts } from '#lib/results/selectionParts.ts';
import { readSelection } from '#lib/url/selection.ts';
import { unknownParts, type AddressPart } from '#lib/url/unknownParts.ts';
import type { PageServerLoad } from './$types';

/** One measure of one release in states or districts. */
export const load: PageServerLoad = async ({ fetch, url, setHeaders }) => {
  cachePage(setHeaders);
  const api = createApi(fetch);
  const map = await loadMap(api, readSelection(url.searchParams));
  if (map === undefined) return { published: false as const };
  const { loaded, ...shown } = map;
  return {
    published: true as const,
    synthetic: shown.release.synthetic,
    ...shown,
    definitions: await definitionsFor(api, shown),
    unknown: unknownParts(url.searchParams, partsOf(map)),
    measures: [
      ...loaded.manifest.figures.map((one) => ({
        id: one.id,
        title: figureName(one),
        dimension: one.dimension,
      })),
      { id: PARTICIPATION, title: 'Teilnahme an der Erhebung', dimension: undefined },
    ],
    releases: loaded.releases.map(({ releaseId, edition }) => ({ releaseId, edition })),
  };
};

async function definitionsFor(api: Api, { figure, release }: Pick<LoadedMap, 'figure' | 'release'>) {
  return figure === undefined
    ? [{ title: 'Teilnahme', definition: PARTICIPATION_DEFINITION }]
    : definitionsOf(await api.questionnaire(release.edition), [figure]);
}

/** What the address of a map may hold. */
function partsOf({ loaded, figure, participation }: LoadedMap): Readonly<Record<string, AddressPart>> {
  const parts = selectionParts({ ...loaded, figure });
  const areas = participation?.groups.map(({ group }) => group);
  return {
    ...parts,
    feld: {
      known: [...loaded.manifest.figures.map(({ id }) => id), PARTICIPATION],
      instead: figure === undefined ? 'die Teilnahme' : `„${figure.title}“`,
    },
    gruppen: { known: ['laender', 'kreise'], instead: 'Länder' },
    hervor: { known: areas ?? loaded.manifest.groups.map(({ id }) => id), instead: 'alle Gebiete gleich' },
  };
}
