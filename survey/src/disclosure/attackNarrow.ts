import type { ScoreKnowledge } from './scoreKnowledge.ts';
import { unableToReach, type Polytope } from './attackPolytope.ts';
import { smallest, type Attack } from './attackView.ts';
import type { ScoreFeature } from './problem.ts';

export interface NarrowUnion {
  readonly columns: readonly number[];
  /** Range of the value of a single respondent, on the scale. */
  readonly interval: readonly [lower: number, upper: number];
}

/** Respondents put together, and what is known of the sum of their values. */
interface Pool {
  /** Ascending, from the lower end of the scale. */
  readonly values: readonly number[];
  readonly lower: number;
  readonly upper: number;
}

/**
 * Unions in which a single value has less room than `minWidth`.
 *
 * A value is largest where all others are at the lower end of the scale and smallest where they are at the upper. A
 * coalition takes off what it has: its worst members for either end, which is cautious when both ends bind.
 */
export function narrowColumns(
  attack: Attack,
  feature: ScoreFeature,
  knowledge: ScoreKnowledge,
): readonly NarrowUnion[] {
  const { coalition } = attack.problem;
  const { values, length, sums, ranges, polytope } = knowledge;
  const onScale = ([low, high]: readonly [number, number]) =>
    [feature.scale[0] + low, feature.scale[0] + high] as const;
  const found = new Map<readonly number[], readonly [number, number]>();
  const look = (columns: readonly number[], lower: number, upper: number) => {
    const pooled = columns.flatMap((j) => values[j] ?? []).toSorted((a, b) => a - b);
    const range = valueRange({ values: pooled, lower, upper }, coalition, length);
    if (isNarrow(range, feature)) found.set(columns, range);
  };
  values.forEach((_, j) => look([j], ranges.lower[j] ?? 0, ranges.upper[j] ?? 0));
  for (const { columns, lower, upper } of sums) look(columns, lower, upper);
  if (polytope) {
    const open = values.flatMap((_, j) =>
      [...found.keys()].some((own) => own.join() === `${j}`) ? [] : [j],
    );
    for (const j of doubtful(open, knowledge, polytope, coalition)) {
      look([j], polytope.least([j]), polytope.most([j]));
      for (const [lower, upper] of endsWithAllies(attack, knowledge, polytope, j)) {
        const range = valueRange({ values: values[j] ?? [], lower, upper }, 0, length);
        if (isNarrow(range, feature)) found.set([j], range);
      }
    }
  }
  return smallest([...found.keys()]).map((columns) => ({
    columns,
    interval: onScale(found.get(columns) ?? [0, length]),
  }));
}

const isNarrow = ([low, high]: readonly [number, number], { minWidth }: ScoreFeature): boolean =>
  high - low < minWidth * (1 - 1e-9);

/** Range of one value from the range of the sum, for a coalition that leaves somebody. */
function valueRange(
  { values, lower, upper }: Pool,
  coalition: number,
  length: number,
): readonly [number, number] {
  const allies = Math.min(coalition, values.length - 1);
  const others = values.length - 1 - allies;
  const sumOf = (own: readonly number[]) => own.reduce((sum, value) => sum + value, 0);
  const largest = sumOf(values.slice(values.length - allies));
  const least = sumOf(values.slice(0, allies));
  return [Math.max(0, lower - least - others * length), Math.min(length, upper - largest)];
}

/** Columns that are not seen to be open at both ends, whatever a coalition of the most extreme takes off. */
function doubtful(
  columns: readonly number[],
  { n, values, length, ranges }: ScoreKnowledge,
  polytope: Polytope,
  coalition: number,
): readonly number[] {
  const all = values.flat().toSorted((a, b) => a - b);
  const sumOf = (own: readonly number[]) => own.reduce((sum, value) => sum + value, 0);
  const top = sumOf(all.slice(Math.max(0, all.length - coalition)));
  const bottom = sumOf(all.slice(0, coalition).map((value) => length - value));
  const total = (j: number) => sumOf(values[j] ?? []);
  const up = columns.filter((j) => total(j) < length + top).map((j) => [j, length + top] as const);
  const low = (j: number) => ((n[j] ?? 0) - 1) * length - bottom;
  const down = columns.filter((j) => total(j) > low(j)).map((j) => [j, low(j)] as const);
  const beyond = [
    ...up.filter(([j, goal]) => (ranges.upper[j] ?? 0) < goal),
    ...down.filter(([j, goal]) => (ranges.lower[j] ?? 0) > goal),
  ];
  const skip = new Set(beyond.map(([j]) => j));
  const reachable = (goals: readonly (readonly [number, number])[]) =>
    new Map(goals.filter(([j]) => !skip.has(j)));
  return [
    ...new Set([
      ...skip,
      ...unableToReach(polytope, reachable(up)),
      ...unableToReach(polytope, reachable(down), -1),
    ]),
  ];
}

/** Ends of a column's sum when the largest or the least of one published sum with it put together what they have. */
function* endsWithAllies(
  { problem, structure }: Attack,
  { n, values, length }: ScoreKnowledge,
  polytope: Polytope,
  column: number,
): Generator<readonly [number, number]> {
  if (problem.coalition === 0) return;
  for (const { columns } of structure.sums.filter((sum) => sum.columns.includes(column))) {
    const others = columns
      .filter((j) => j !== column)
      .flatMap((j) => (values[j] ?? []).map((value) => ({ j, value })))
      .toSorted((a, b) => a.value - b.value);
    const known = (allies: typeof others) => {
      const floors = new Map<number, number>();
      const caps = new Map<number, number>();
      for (const { j, value } of allies) {
        floors.set(j, (floors.get(j) ?? 0) + value);
        caps.set(j, (caps.get(j) ?? (n[j] ?? 0) * length) - (length - value));
      }
      return { floors, caps };
    };
    const largest = known(others.slice(Math.max(0, others.length - problem.coalition)));
    const least = known(others.slice(0, problem.coalition));
    yield [polytope.least([column], least), polytope.most([column], largest)];
  }
}
