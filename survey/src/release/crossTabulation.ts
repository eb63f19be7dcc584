import { REACHED } from './measuresOf.ts';
import { REACHED_LEVEL } from './reachedLevel.ts';
import type { Tabulation } from './tabulation.ts';

/**
 * What is published of a measure in groups that cross the strata, types and districts: of six levels only whether the
 * third is reached, since the groups are small; of several options nothing.
 *
 * @returns `undefined` where nothing is published there
 */
export function crossTabulation(tabulation: Tabulation): Tabulation | undefined {
  const { measure, n, counts } = tabulation;
  if (measure.kind === 'choice')
    return measure.multiple || measure.options.length > 2 ? undefined : tabulation;
  if (measure.kind !== 'level') return tabulation;
  const reached = Int32Array.from(n, (_, atom) =>
    counts.slice(REACHED_LEVEL).reduce((sum, own) => sum + (own[atom] ?? 0), 0),
  );
  const below = Int32Array.from(n, (count, atom) => count - (reached[atom] ?? 0));
  const { id, label, preset } = measure;
  return {
    ...tabulation,
    measure: { kind: 'choice', id, label, preset, unit: 'Anteil', options: REACHED, multiple: false },
    counts: [reached, below],
  };
}
