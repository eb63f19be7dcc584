import type { Dataset } from '../release/dataset.ts';
import type { Plan } from '../release/publicationPlan.ts';
import { over } from '../release/tabulation.ts';

/** How many of a selection took part (Teilnahme); who takes part is not protected. */
export interface Turnout {
  readonly n: number;
  readonly N: number;
  /** Share of the inhabitants, 0 … 1; 0 where there are none. */
  readonly inhabitants: number;
}

export function turnoutOf(
  { atomOf, atomSizes, inhabitants }: Plan,
  { units, responded }: Pick<Dataset, 'units' | 'responded'>,
  atoms: readonly number[],
): Turnout {
  const chosen = new Set(atoms);
  const present = units.filter((_, i) => responded[i] === 1 && chosen.has(atomOf[i] ?? -1));
  const all = over(atoms, inhabitants);
  const answered = present.reduce((sum, { population }) => sum + population, 0);
  return {
    n: present.length,
    N: over(atoms, atomSizes),
    inhabitants: all === 0 ? 0 : Math.round((answered / all) * 1000) / 1000,
  };
}
