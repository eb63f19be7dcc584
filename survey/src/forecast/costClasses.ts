import { collapseStrata } from '../statistics/collapseStrata.ts';

/** What the ratio of a class needs to know of a stratum. */
export interface CostStratum {
  /** Class of most of its units, such as `unter-5000`. */
  readonly band: string;
  readonly size: number;
  /** Units that state the amount and have workplaces left. */
  readonly givers: number;
}

/** With fewer units that state the amount a size class shares its ratio with a neighbour. */
const MIN_GIVERS = 5;
const DISTRICTS = 'landkreis';

/**
 * Which strata share one amount per remaining workplace: those of a size class, over all states of the group.
 *
 * Size classes with too few amounts join their neighbours as strata do. If that leaves the Landkreise, or all
 * municipalities together, with too few, the Landkreise share the ratio of the largest municipalities.
 *
 * @returns for each stratum the number of its class, 0, 1, …
 */
export function costClasses(strata: readonly CostStratum[]): readonly number[] {
  const bands = [...Map.groupBy(strata, ({ band }) => band)].map(([band, own]) => ({
    id: `00-${band}`,
    size: own.reduce((sum, { size }) => sum + size, 0),
    respondents: own.reduce((sum, { givers }) => sum + givers, 0),
  }));
  const classes = collapseStrata(bands, MIN_GIVERS).map(({ ids, respondents }) => ({
    bands: ids.map((id) => id.slice(3)),
    givers: respondents,
  }));
  const isShort = classes.some(({ givers }) => givers < MIN_GIVERS);
  const largest = classes.length - 1;
  return strata.map(({ band }) =>
    isShort && band === DISTRICTS ? largest : classes.findIndex((one) => one.bands.includes(band)),
  );
}
