import { largest } from './largest.ts';
import type { PlannedSet, Problem, ScoreFeature } from './problem.ts';
import { respondentsOf } from './respondents.ts';

/**
 * How much room the published mean of a set leaves to the value of one respondent (Spielraum), in the unit of the
 * scale, for a coalition of c others.
 *
 * With values a … b and the sum known to lie in s ± n r / 2 (r: rounding of the mean), one value lies at most
 * Σ (x − a) above a and at most Σ (b − x) below b, both over everybody outside the coalition. The worst coalition
 * holds most of such a sum; taking the worst for either end is exact as soon as two are outside. `members` are the
 * atoms with somebody to protect; what is known of the others is taken off.
 *
 * @returns the whole scale if nobody is outside the coalition
 */
export function roomOfOne(
  problem: Problem,
  { values, scale: [from, to], rounding }: ScoreFeature,
  set: Pick<PlannedSet, 'atoms'>,
  members: readonly number[],
): number {
  const { coalition } = problem;
  const n = respondentsOf(problem, members);
  if (n <= coalition) return to - from;
  const [above, below] = [largest(coalition), largest(coalition)];
  let sum = 0;
  for (const member of members) {
    for (const value of values[member] ?? []) {
      sum += value;
      above.add(value - from);
      below.add(to - value);
    }
  }
  const all = respondentsOf(problem, set.atoms);
  const [least, most] = sumsWith(rounding, all, sumOf(values, set.atoms));
  const known = sumOf(values, set.atoms) - sum;
  const aboveFrom = most - known - n * from - total(above.values);
  const belowTo = n * to - (least - known) - total(below.values);
  return Math.min(to - from, aboveFrom) + Math.min(to - from, belowTo) - (to - from);
}

/** What the sum of n values can be when their mean is published in steps of `rounding`. */
function sumsWith(rounding: number, n: number, sum: number): readonly [number, number] {
  if (rounding === 0) return [sum, sum];
  const mean = Math.round(sum / n / rounding) * rounding;
  return [n * (mean - rounding / 2), n * (mean + rounding / 2)];
}

function sumOf(values: ScoreFeature['values'], members: readonly number[]): number {
  let sum = 0;
  for (const member of members) for (const value of values[member] ?? []) sum += value;
  return sum;
}

const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
