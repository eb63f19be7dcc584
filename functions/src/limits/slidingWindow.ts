import type { LimitRule } from './limits.ts';

/** Counts by key within the last seconds. Times are milliseconds since 1970. */
export interface SlidingWindow {
  /** Milliseconds until one more fits; 0 when it does now. */
  wait(key: string, now: number): number;
  add(key: string, now: number): void;
  /** Takes one back that was added at that time. */
  remove(key: string, at: number): void;
}

/**
 * In any span of `seconds` at most `most` are added to a key. It remembers at most `most` times for each of at
 * most `mostKeys` keys; beyond that it forgets the key used longest ago.
 */
export function slidingWindow(
  { most, seconds }: Pick<LimitRule, 'most' | 'seconds'>,
  mostKeys: number,
): SlidingWindow {
  /** Ordered by last use: a Map keeps the order in which keys were set. */
  const times = new Map<string, readonly number[]>();
  const span = seconds * 1000;
  const recent = (key: string, now: number) => (times.get(key) ?? []).filter((time) => time > now - span);

  function put(key: string, next: readonly number[]): void {
    times.delete(key);
    if (next.length > 0) times.set(key, next);
    const [oldest] = times.keys();
    if (times.size > mostKeys && oldest !== undefined) times.delete(oldest);
  }

  return {
    wait(key, now) {
      const oldest = recent(key, now).at(-most);
      return oldest === undefined ? 0 : Math.max(0, oldest + span - now);
    },
    add: (key, now) => put(key, [...recent(key, now), now]),
    remove(key, at) {
      const known = times.get(key) ?? [];
      const position = known.indexOf(at);
      if (position >= 0) put(key, known.toSpliced(position, 1));
    },
  };
}
