import { execFile } from 'node:child_process';
import * as z from 'zod';

/** How a command of the operator ended. */
export interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
  readonly seconds: number;
}

/** Runs a command as an operator does, in a process of its own, while everything else goes on. */
export function command(file: string, ...args: readonly string[]): Promise<Ended> {
  const start = performance.now();
  return new Promise((resolve, reject) => {
    const path = `infra/operations/${file}.ts`;
    execFile(process.execPath, [path, ...args], { maxBuffer: 2 ** 28 }, (error, stdout, stderr) => {
      const code = error === null ? 0 : error.code;
      // It did not end by itself.
      if (typeof code !== 'number') reject(new Error(`${file} broke off.`, { cause: error }));
      else resolve({ code, stdout, stderr, seconds: (performance.now() - start) / 1_000 });
    });
  });
}

const found = z.object({
  findings: z.array(z.object({ level: z.enum(['damage', 'remnant']), kind: z.string() })),
});

/** What `check:data` says of a data directory; `undefined` when it could not be opened. */
export async function checkOf(directory: string) {
  const { stdout, stderr, seconds } = await command('checkData', directory, '--json');
  if (stdout === '') return { findings: undefined, stderr, seconds };
  return { ...found.parse(JSON.parse(stdout)), stderr, seconds };
}
