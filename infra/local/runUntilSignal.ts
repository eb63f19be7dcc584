import { ConfigError } from '#functions';
import type { Running, StartOptions } from './running.ts';
import { StartProblem } from './startProblem.ts';

/** Runs the application until it is asked to end; leaves with 0 then, with 1 when it cannot start or go on. */
export async function runUntilSignal(start: (options: StartOptions) => Promise<Running>): Promise<void> {
  let running: Running;
  try {
    running = await start({ env: process.env, stdout: process.stdout });
  } catch (error) {
    if (!(error instanceof StartProblem) && !(error instanceof ConfigError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
    return;
  }
  process.stdout.write(`Digitalpegel läuft. Beenden mit Strg+C. Adresse:\n${running.address}\n`);
  const failure = await Promise.race([signal(), running.failed]);
  await running.stop();
  if (failure !== undefined) {
    process.stderr.write(`Die Datenbank ist ausgefallen: ${failure.message}\n`);
  }
  process.exit(failure === undefined ? 0 : 1);
}

function signal(): Promise<undefined> {
  return new Promise((resolve) => {
    for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => resolve(undefined));
  });
}
