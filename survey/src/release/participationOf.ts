import type { Dataset } from './dataset.ts';
import type { Plan } from './publicationPlan.ts';
import type { GroupParticipation } from './release.ts';
import { rounded } from './rounding.ts';
import { over } from './tabulation.ts';

/** How many units of every group took part, and for which share of its inhabitants; who takes part is public. */
export function participationOf(plan: Plan, { units, responded }: Dataset): GroupParticipation[] {
  const n = new Int32Array(plan.atomSizes.length);
  const inhabitants = new Float64Array(plan.atomSizes.length);
  units.forEach(({ population }, unit) => {
    if (responded[unit] !== 1) return;
    const atom = plan.atomOf[unit] ?? 0;
    n[atom] = (n[atom] ?? 0) + 1;
    inhabitants[atom] = (inhabitants[atom] ?? 0) + population;
  });
  return [plan.total, ...plan.families.flatMap(({ groups }) => groups)].map(({ id, atoms, N }) => ({
    group: id,
    n: over(atoms, n),
    N,
    inhabitants: rounded(over(atoms, inhabitants) / over(atoms, plan.inhabitants), 3),
  }));
}
