import process from 'node:process';

/** How many histories a property tries, and from which seed. */
export interface Histories {
  readonly numRuns: number;
  readonly seed: number;
}

/**
 * Histories of one property: 2,000, or as many as `HISTORIES` says, from the seed `SEED` or a new one. What was tried
 * is printed, so that it can be tried again: `SEED=… npx vitest run --project invariants …`.
 *
 * @param scale for a property whose histories are dearer than others, below 1
 */
export function histories(invariant: string, scale = 1): Histories {
  const numRuns = Math.ceil(Number(process.env['HISTORIES'] ?? 2_000) * scale);
  const seed = Number(process.env['SEED'] ?? Date.now() % 2 ** 31);
  process.stdout.write(`${invariant}: ${String(numRuns)} histories, seed ${String(seed)}\n`);
  return { numRuns, seed };
}
