import { collapseStrata } from '../statistics/collapseStrata.ts';
import type { Panelist } from './panelist.ts';

/** Units estimated together: those of them that answered stand for the others. */
export interface ForecastStratum {
  readonly units: readonly Panelist[];
  /** Units that say in the present edition how much is left. */
  readonly respondents: number;
  /** Class of most of its units, such as `unter-5000`. */
  readonly band: string;
  /** Inhabitants of all units for each inhabitant of the respondents. */
  readonly weight: number;
  /** Workplaces left for each inhabitant of the respondents. */
  readonly restRate: number;
}

/**
 * The strata (Schichten) of a group.
 *
 * A complete stratum stands alone, it needs no estimate; only where silent units have nobody else does it stand for
 * them. The others are collapsed within their states; one that is still too small there joins the other too small ones,
 * or else the smallest one, of its kind (Landkreise or municipalities) in other states of the group.
 *
 * @param minimum respondents a stratum needs to stand alone
 * @returns `undefined` when some units cannot be estimated: of their kind fewer than two answered
 */
export function forecastStrata(
  units: readonly Panelist[],
  minimum: number,
): readonly ForecastStratum[] | undefined {
  const byId = [...Map.groupBy(units, ({ stratum }) => stratum).values()].map(toStratum);
  const complete = byId.filter(isComplete);
  const open = byId.filter((stratum) => !isComplete(stratum));
  return [[...complete, ...collapsed(open, minimum)], collapsed(byId, minimum)].find((strata) =>
    strata.every((stratum) => isComplete(stratum) || stratum.respondents >= 2),
  );
}

function collapsed(strata: readonly ForecastStratum[], minimum: number): readonly ForecastStratum[] {
  const byId = new Map(strata.map(({ units }) => [units[0]?.stratum ?? '', units]));
  const counts = strata.map(({ units, respondents }) => ({
    id: units[0]?.stratum ?? '',
    size: units.length,
    respondents,
  }));
  const joined = collapseStrata(counts, minimum).map(({ ids }) =>
    toStratum(ids.flatMap((id) => byId.get(id) ?? [])),
  );
  const municipal = joined.filter((stratum) => !isOfDistricts(stratum));
  return [...pooled(joined.filter(isOfDistricts), minimum), ...pooled(municipal, minimum)];
}

function pooled(strata: readonly ForecastStratum[], minimum: number): readonly ForecastStratum[] {
  const sorted = strata.toSorted((a, b) => a.respondents - b.respondents);
  const small = sorted.filter(({ respondents }) => respondents < minimum).length;
  if (small === 0 || sorted.length === 1) return strata;
  const joined = sorted.slice(0, Math.max(2, small)).flatMap(({ units }) => units);
  return pooled([toStratum(joined), ...sorted.slice(Math.max(2, small))], minimum);
}

function toStratum(units: readonly Panelist[]): ForecastStratum {
  const present = units.filter(({ state }) => state);
  const inhabitants = inhabitantsOf(present);
  return {
    units,
    respondents: present.length,
    band: mainBand(units),
    weight: inhabitantsOf(units) / inhabitants,
    restRate: present.reduce((sum, { state }) => sum + (state?.rest ?? 0), 0) / inhabitants,
  };
}

function mainBand(units: readonly Panelist[]): string {
  const bands = [...Map.groupBy(units, ({ stratum }) => stratum.slice(stratum.indexOf('-') + 1))];
  const sorted = bands.toSorted(([a, ours], [b, theirs]) => theirs.length - ours.length || (a < b ? -1 : 1));
  return sorted[0]?.[0] ?? '';
}

const inhabitantsOf = (units: readonly Panelist[]): number =>
  units.reduce((sum, { population }) => sum + population, 0);
const isComplete = ({ units, respondents }: ForecastStratum): boolean => respondents === units.length;
const isOfDistricts = ({ band }: ForecastStratum): boolean => band === 'landkreis';
