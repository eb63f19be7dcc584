/**
 * Adds up what the test runs left in `coverage/*.json` and closes with one line: `N passed, N failed`.
 *
 * Called with the exit code of the whole run: a run that failed outside the tests (format, lint,
 * types …) counts as one failure, so that the line never looks better than the run. Other files there, such as the
 * bill of materials, count for nothing.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';

const testRun = z.object({ numPassedTests: z.int(), numFailedTests: z.int(), success: z.boolean() });

/** The closing line for the runs reported in a folder. */
export function summarise(folder: string, exitCode: number): string {
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json')) : [];
  let passed = 0;
  let failed = 0;
  for (const name of files) {
    const { data } = testRun.safeParse(JSON.parse(readFileSync(join(folder, name), 'utf8')));
    passed += data?.numPassedTests ?? 0;
    failed += data?.numFailedTests ?? 0;
  }
  if (failed === 0 && exitCode !== 0) failed = 1;
  return `${passed} passed, ${failed} failed`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  console.log(summarise('coverage', Number(process.argv[2] ?? 0)));
}
