/** Milliseconds between two calls of most jobs. */
const MINUTE = 60_000;

/**
 * Calls a job now and again and again, as the scheduler does on AWS. One call ends before the next begins; a fault is
 * reported and the job called again the next time.
 *
 * @returns ends the schedule, after the call under way
 */
export function schedule(
  job: () => Promise<void>,
  report: (error: unknown) => void,
  interval = MINUTE,
): () => Promise<void> {
  let running = Promise.resolve();
  let waiting = 0;
  const call = () => {
    // A call that takes longer than the interval is followed by one, not by all that were missed.
    if (waiting > 1) return;
    waiting += 1;
    running = running
      .then(job)
      .catch(report)
      .finally(() => {
        waiting -= 1;
      });
  };
  const timer = setInterval(call, interval);
  call();
  return async () => {
    clearInterval(timer);
    await running;
  };
}
