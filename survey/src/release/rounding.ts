import type { Interval } from '../statistics/interval.ts';

/** Rounded to some decimals, half up; -0 becomes 0. */
export function rounded(value: number, decimals: number): number {
  const factor = 10 ** decimals;
  return Math.round(value * factor) / factor + 0;
}

/** Both ends rounded to some decimals. */
export function roundedInterval({ lower, upper }: Interval, decimals: number): Interval {
  return { lower: rounded(lower, decimals), upper: rounded(upper, decimals) };
}
