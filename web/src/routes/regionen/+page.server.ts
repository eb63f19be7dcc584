import { createApi } from '#lib/api.ts';
import { cachePage } from '#lib/cachePage.ts';
import { loadRelease } from '#lib/results/loadRelease.ts';
import { unknownParts } from '#lib/url/unknownParts.ts';
import type { PageServerLoad } from './$types';

const LIMIT = 20;
const LONGEST_QUERY = 120;

/** All regions with how many took part, and the places that are found for what is searched. */
export const load: PageServerLoad = async ({ fetch, url, setHeaders }) => {
  cachePage(setHeaders);
  const api = createApi(fetch);
  const query = (url.searchParams.get('suche') ?? '').slice(0, LONGEST_QUERY).trim();
  const [loaded, { hits }] = await Promise.all([
    loadRelease(api),
    query === '' ? { hits: [] } : api.searchUnits(query, LIMIT),
  ]);
  const found = hits.map(({ unit: { key, name, state, stateName, district, districtName }, via }) => ({
    key,
    name,
    via: via?.name,
    regions: regionsOf({ district, districtName, state, stateName }),
  }));
  const unknown = unknownParts(withoutSearch(url.searchParams), {});
  if (loaded === undefined) return { published: false as const, query, found, limit: LIMIT, unknown };
  const { groups, participation, releaseId, edition, synthetic } = loaded.manifest;
  const taking = new Map(participation.map((one) => [one.group, one]));
  const line = ({ id, label }: (typeof groups)[number]) => {
    const { n = 0, N = 0 } = taking.get(id) ?? {};
    return { id, label, n, N };
  };
  return {
    published: true as const,
    synthetic,
    query,
    found,
    limit: LIMIT,
    unknown,
    releaseId,
    edition,
    states: groups
      .filter(({ kind }) => kind === 'state')
      .map((state) => ({
        ...line(state),
        districts: groups.filter(({ kind, parent }) => kind === 'district' && parent === state.id).map(line),
      })),
  };
};

/** Whatever is searched is understood. */
const withoutSearch = (query: URLSearchParams): URLSearchParams =>
  new URLSearchParams([...query].filter(([name]) => name !== 'suche'));

/** Berlin is a single administration and no region; a kreisfreie Stadt is its own district. */
function regionsOf({
  district,
  districtName,
  state,
  stateName,
}: {
  readonly district: string;
  readonly districtName: string;
  readonly state: string;
  readonly stateName: string;
}) {
  if (state === '11') return [];
  return [
    { id: district, name: districtName },
    { id: state, name: stateName },
  ];
}
