import type { MeasureValue } from '../release/measure.ts';

/** One answer as it was let into an interim state (Zwischenstand); what came later does not change it. */
export interface Admitted {
  readonly key: string;
  /** When the submission was sent that it is from. */
  readonly at: string;
  readonly value: MeasureValue;
}

/** A cell with the answers that were let in before and those that count now. */
export interface AdmissionTask {
  readonly admitted: readonly Admitted[];
  readonly current: readonly Admitted[];
  /** Whether the sums over these answers, and nothing else, could be published. */
  readonly isSafe: (piece: readonly Admitted[]) => boolean;
}

/**
 * Lets the next batch (Schub) of one cell in, or nothing: what is let in together has to be fit for publication by
 * itself, and so has what stays outside.
 *
 * Whoever compares any two interim states, or the last one with the end result, then learns the sum over whole batches
 * and never that of a few late answers. Of units in earlier batches, new versions come in together with a batch of new
 * units and do not count towards it, for most of their answers will be what they were.
 */
export function admit({ admitted, current, isSafe }: AdmissionTask): readonly Admitted[] {
  const inside = new Set(admitted.map(({ key }) => key));
  const fresh = current.filter(({ key }) => !inside.has(key)).toSorted(inOrder);
  const waiting = fresh.findLastIndex((_, from) => isSafe(fresh.slice(from)));
  const batch = fresh.slice(0, Math.max(waiting, 0));
  if (batch.length === 0 || !isSafe(batch)) return admitted;
  return [...current.filter(({ key }) => inside.has(key)), ...batch].toSorted((a, b) =>
    a.key < b.key ? -1 : 1,
  );
}

function inOrder(a: Admitted, b: Admitted): number {
  if (a.at !== b.at) return a.at < b.at ? -1 : 1;
  return a.key < b.key ? -1 : 1;
}
