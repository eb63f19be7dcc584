/** What differs between the places an operator runs the product in. Everything that protects data does not. */
export interface Stage {
  /** How many copies of a function may run at once; nothing else may cost more than that. */
  readonly concurrency: { readonly api: number; readonly site: number };
  /** Requests a second the gateway lets through, and so many at once on top. */
  readonly throttle: { readonly rate: number; readonly burst: number };
  /** How a new version gets its share of the requests. */
  readonly rollout: 'linear' | 'atOnce';
}

/**
 * Stages (Ausbaustufen) of an installation.
 *
 * 987 administrations with two people each that all work in the same hour, a call every 10 seconds, are 200 calls a
 * second; at 60 ms each they keep 12 copies of a function busy. Production has room for a multiple of it.
 */
export const STAGES = {
  production: {
    concurrency: { api: 60, site: 40 },
    throttle: { rate: 400, burst: 800 },
    rollout: 'linear',
  },
  staging: {
    concurrency: { api: 10, site: 10 },
    throttle: { rate: 50, burst: 100 },
    rollout: 'atOnce',
  },
} as const satisfies Readonly<Record<string, Stage>>;

export type StageName = keyof typeof STAGES;
