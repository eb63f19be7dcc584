/** Milliseconds between two calls of the jobs. */
const INTERVAL = 60_000;

/**
 * Calls a job now and every minute, as the scheduler does on AWS. One call ends before the next begins; a fault is
 * reported and the job called again the next time.
 *
 * @returns ends the schedule, after the call under way
 */
export function schedule(job: () => Promise<void>, report: (error: unknown) => void): () => Promise<void> {
  let running = Promise.resolve();
  const call = () => {
    running = running.then(job).catch(report);
  };
  const timer = setInterval(call, INTERVAL);
  call();
  return async () => {
    clearInterval(timer);
    await running;
  };
}
