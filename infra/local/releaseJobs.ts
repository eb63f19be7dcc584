import { Worker } from 'node:worker_threads';
import type { Config, Stores } from '#functions';
import type { ReleaseWork } from './releaseWorker.ts';
import { schedule } from './schedule.ts';

/** Milliseconds between two looks for releases to be made; somebody waits for them in front of the page. */
const INTERVAL = 2_000;
const WAITING: ReadonlySet<string> = new Set(['auditing', 'publishing', 'discarding']);

export interface ReleaseJobs {
  readonly candidates: Stores['candidates'];
  readonly config: Pick<Config, 'demo' | 'logLevel'>;
  readonly dynamodbEndpoint: string;
  readonly report: (error: unknown) => void;
}

/**
 * Makes releases in a thread while there are any to be made.
 *
 * @returns ends it; what is under way goes on at the next start
 */
export function startReleaseJobs({ candidates, config, ...rest }: ReleaseJobs): () => Promise<void> {
  const { dynamodbEndpoint, report } = rest;
  let worker: Worker | undefined;
  const stop = schedule(
    async () => {
      if (!(await candidates.all()).some(({ state }) => WAITING.has(state))) return;
      const { demo: isDemo, logLevel } = config;
      const workerData: ReleaseWork = { dynamodbEndpoint, isDemo, logLevel };
      worker = new Worker(new URL('./releaseWorker.ts', import.meta.url), { workerData });
      await endOf(worker);
    },
    report,
    INTERVAL,
  );
  return async () => {
    const ended = stop();
    await worker?.terminate();
    await ended;
  };
}

function endOf(worker: Worker): Promise<void> {
  return new Promise((resolve, reject) => {
    worker.once('error', reject);
    worker.once('exit', () => resolve());
  });
}
