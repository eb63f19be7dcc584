import { largest } from './largest.ts';
import type { AmountFeature, Problem } from './problem.ts';

/**
 * The p % rule (p-%-Regel, Dominanz): somebody could estimate the largest contribution to within p per cent.
 *
 * The second largest knows its own amount; a coalition of more than one knows those of the next ones too. Unsafe if
 * X − x₁ − x₂ … < p/100 · x₁. A total of 0 gives away that everybody's amount is 0. `members` are atoms with
 * somebody to protect.
 *
 * @see Handbook on Statistical Disclosure Control, 2nd ed., section 4.2
 */
export function dominated(problem: Problem, feature: AmountFeature, members: readonly number[]): boolean {
  const top = largest(Math.max(1, problem.coalition) + 1);
  let rest = 0;
  for (const member of members) {
    for (const amount of feature.contributions[member] ?? []) {
      rest += amount;
      top.add(amount);
    }
  }
  const first = top.values[0] ?? 0;
  if (rest <= 0) return true;
  for (const amount of top.values) rest -= amount;
  return rest < (feature.dominancePercent / 100) * first;
}
