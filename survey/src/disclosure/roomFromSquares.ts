import { widthFromInterval } from './widthFromInterval.ts';

/**
 * How much room mean and sum of squares of a group, both published, leave to the value of one respondent, 0 … 100, for
 * a coalition of so many others.
 *
 * It is what an interval tells of a group not fully covered, whatever its size; squares do not become silent in a census.
 */
export function roomFromSquares(values: readonly number[], coalition: number): number {
  return widthFromInterval([{ size: values.length + 1, values }], coalition);
}
