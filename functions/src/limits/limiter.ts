import { LIMITS, type CountedBy, type LimitName, type LimitRule } from './limits.ts';
import { slidingWindow, type SlidingWindow } from './slidingWindow.ts';

/** Who calls, as far as it is known. */
export type Caller = Readonly<Partial<Record<CountedBy, string>>>;

/** `refused` says after how many seconds it may be tried again; `granted` takes back what counts only successes. */
export type Verdict =
  | { readonly kind: 'granted'; readonly takeBack: () => void }
  | { readonly kind: 'refused'; readonly retryAfter: number };

/** Counts how often things are done, in the memory of this process. */
export interface Limiter {
  /** Counts one call, unless it is refused. */
  take(limit: LimitName, caller: Caller, now: Date): Verdict;
}

/** Keeps count for no more callers than that by each rule; whoever was counted longest ago is forgotten first. */
const MOST_CALLERS = 10_000;

export function createLimiter(mostCallers = MOST_CALLERS): Limiter {
  const windows = new Map<LimitRule, SlidingWindow>();
  const windowOf = (rule: LimitRule): SlidingWindow => {
    const window = windows.get(rule) ?? slidingWindow(rule, mostCallers);
    windows.set(rule, window);
    return window;
  };
  return {
    take(limit, caller, now) {
      const rules: readonly LimitRule[] = LIMITS[limit];
      const applied = rules.flatMap((rule) => {
        const key = caller[rule.by];
        return key === undefined ? [] : [{ rule, key, window: windowOf(rule) }];
      });
      const time = now.getTime();
      const wait = Math.max(0, ...applied.map(({ window, key }) => window.wait(key, time)));
      if (wait > 0) return { kind: 'refused', retryAfter: Math.ceil(wait / 1000) };
      for (const { window, key } of applied) window.add(key, time);
      const revocable = applied.filter(({ rule }) => rule.counts === 'successes');
      return {
        kind: 'granted',
        takeBack: () => {
          for (const { window, key } of revocable) window.remove(key, time);
        },
      };
    },
  };
}

/** Lets everything pass: for measurements and for tests of other matters. */
export const noLimits: Limiter = {
  take: () => ({ kind: 'granted', takeBack: () => undefined }),
};
