import { sendPending } from '#functions';

/** Somebody who empties the outbox (Postausgang) regularly. */
export interface Postman {
  /** Something new is there: go now, or once more when under way. */
  readonly nudge: () => void;
  /** Finishes the round under way and goes no more. */
  stop(): Promise<void>;
}

const EVERY = 30_000;

/** Sends what waits at once, every 30 seconds, and whenever nudged; never twice at the same time. */
export function startPostman(sending: Parameters<typeof sendPending>[0]): Postman {
  let underWay: Promise<void> | undefined;
  let again = false;
  let stopped = false;

  async function round(): Promise<void> {
    again = false;
    try {
      await sendPending(sending);
    } catch (error) {
      const name = error instanceof Error ? error.name : typeof error;
      sending.log({ event: 'mail-broken', error: name });
    }
  }
  const nudge = () => {
    if (stopped) return;
    if (underWay !== undefined) again = true;
    else
      underWay = round().finally(() => {
        underWay = undefined;
        if (again) nudge();
      });
  };
  const timer = setInterval(nudge, EVERY);
  nudge();
  return {
    nudge,
    async stop() {
      if (again) await underWay;
      stopped = true;
      clearInterval(timer);
      await underWay;
    },
  };
}
