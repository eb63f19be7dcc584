import type { Dataset } from './dataset.ts';
import { groupTotals, type GroupTotals } from './groupTotals.ts';
import type { Measure } from './measure.ts';
import type { Plan } from './publicationPlan.ts';

/** The answers to one measure by atom of the plan: all that disclosure control and estimation need. */
export interface Tabulation extends GroupTotals {
  readonly measure: Measure;
  /** Independent bodies among the respondents, by atom; a body in several atoms counts in the first. */
  readonly bodies: Int32Array;
  /** The values of each atom: `values[column][atom]`; empty for options and levels. */
  readonly values: readonly (readonly (readonly number[])[])[];
  /** Inhabitants of the units with a value, by atom. */
  readonly inhabitants: Float64Array;
  /** Units that took part, with a value or without, by atom; who takes part is public, who left a question out is not. */
  readonly participants: Int32Array;
}

/** Sorts the answers to one measure into the atoms of the plan; one pass over the respondents. */
export function tabulate(
  dataset: Pick<Dataset, 'bodies' | 'population' | 'responded' | 'columnsOf'>,
  { atomOf, atomSizes }: Pick<Plan, 'atomOf' | 'atomSizes'>,
  measure: Measure,
): Tabulation {
  const own = dataset.columnsOf(measure);
  const { units, columns } = own;
  const size = atomSizes.length;
  const bodies = new Int32Array(size);
  const inhabitants = new Float64Array(size);
  const seen = new Uint8Array(dataset.population.length);
  for (const unit of units) {
    const atom = atomOf[unit] ?? 0;
    const body = dataset.bodies[unit] ?? 0;
    inhabitants[atom] = (inhabitants[atom] ?? 0) + (dataset.population[unit] ?? 0);
    if (seen[body] === 1) continue;
    seen[body] = 1;
    bodies[atom] = (bodies[atom] ?? 0) + 1;
  }
  const totals = groupTotals(measure, own, atomOf, size);
  const isCounted = totals.counts.length > 0;
  return {
    measure,
    ...totals,
    bodies,
    inhabitants,
    participants: participantsIn(dataset.responded, atomOf, size),
    values: isCounted ? [] : columns.map((column) => valuesOf(column, units, atomOf, size)),
  };
}

function participantsIn(responded: Uint8Array, atomOf: Int32Array, size: number): Int32Array {
  const participants = new Int32Array(size);
  responded.forEach((took, unit) => {
    const atom = atomOf[unit] ?? 0;
    participants[atom] = (participants[atom] ?? 0) + took;
  });
  return participants;
}

function valuesOf(
  column: Float64Array,
  units: Int32Array,
  atomOf: Int32Array,
  size: number,
): readonly (readonly number[])[] {
  const values = Array.from({ length: size }, (): number[] => []);
  units.forEach((unit, row) => values[atomOf[unit] ?? 0]?.push(column[row] ?? 0));
  return values;
}

/** The sums of a measure that has none, being counted. */
export const NO_SUMS = new Float64Array();

/** Sum over some atoms. */
export function over(atoms: readonly number[], amounts: ArrayLike<number>): number {
  let sum = 0;
  for (const atom of atoms) sum += amounts[atom] ?? 0;
  return sum;
}

/** The values of some atoms, one after the other. */
export function gather(atoms: readonly number[], values: readonly (readonly number[])[]): readonly number[] {
  const all: number[] = [];
  for (const atom of atoms) for (const value of values[atom] ?? []) all.push(value);
  return all;
}
