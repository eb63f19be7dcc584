import process from 'node:process';
import { ENGINE_MUTANTS } from './disclosureMutants.ts';
import { trial } from './engineOnTrial.ts';

/*
 * Is every bug in the suppression engine noticed? `npm run mutate:disclosure` puts a copy of the engine with each of
 * the seeded bugs on trial, and the engine as it is, in which nothing may be found.
 */

const RUNS = Number(process.env['DISCLOSURE_RUNS'] ?? 1000);
const lines: string[] = [];
let survivors = 0;
for (const [i, mutant] of ENGINE_MUTANTS.entries()) {
  const caught = await trial(String(i), mutant, RUNS);
  if (!caught) survivors += 1;
  lines.push(`  ${caught ? `caught by ${caught}` : 'SURVIVED'}: ${mutant.file} ${mutant.bug}`);
}
const innocent = await trial('right', undefined, RUNS);
process.stdout.write(
  [
    `${ENGINE_MUTANTS.length} bugs, ${RUNS} random tables each`,
    ...lines,
    `survived: ${survivors}`,
    innocent ? `the engine itself was found guilty by ${innocent}` : 'the engine itself: nothing found',
    '',
  ].join('\n'),
);
process.exitCode = survivors > 0 || innocent ? 1 : 0;
