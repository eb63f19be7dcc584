/** One measured figure, with the goal or the peer it stands beside. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** What we aim at, in words. */
  readonly goal?: string;
  /** What a peer shows on the same kind of machine, in words. */
  readonly peer?: string;
}

/** Median of several values. */
function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** The value below which a share of all values lies. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

/** Median milliseconds of one call: warmed up, then measured in `rounds` blocks of `calls`. */
export function millisecondsOf(work: () => unknown, calls: number, rounds = 7): number {
  for (let call = 0; call < calls; call += 1) work();
  const blocks = Array.from({ length: rounds }, () => {
    const start = performance.now();
    for (let call = 0; call < calls; call += 1) work();
    return (performance.now() - start) / calls;
  });
  return median(blocks);
}

/** Milliseconds of CPU of one call, the median of several; the first call warms up. */
export function cpuMillisecondsOf(work: () => unknown, rounds = 5): number {
  work();
  const times = Array.from({ length: rounds }, () => {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1_000;
  });
  return median(times);
}
