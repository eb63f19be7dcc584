/* npm run check:r: computes the reference vectors of the statistics again with R and compares them with the frozen ones. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { disagreements } from './disagreements.ts';

const FOLDER = join(import.meta.dirname, '../../survey/src/statistics/reference');
const NEEDED =
  'for (p in c("survey", "jsonlite")) if (!requireNamespace(p, quietly = TRUE)) quit(status = 9)';
const NOT_HERE = [
  'R mit den Paketen survey und jsonlite ist hier nicht installiert: Die Vergleichswerte wurden NICHT nachgerechnet.',
  'R with the packages survey and jsonlite is not installed here: the reference vectors were NOT computed again.',
  'Debian: apt-get install --no-install-recommends r-base-core r-cran-survey r-cran-jsonlite',
];

const read = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));

function computeAgain(): string[] {
  const scratch = mkdtempSync(join(tmpdir(), 'reference-'));
  try {
    const target = join(scratch, 'reference.json');
    const { status } = spawnSync('Rscript', ['reference.R', target], { cwd: FOLDER, stdio: 'inherit' });
    if (status !== 0) return [`reference.R ended with ${status}`];
    return disagreements(read(join(FOLDER, 'reference.json')), read(target));
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

function check(): number {
  const { status, error } = spawnSync('Rscript', ['-e', NEEDED]);
  if (error !== undefined || status !== 0) {
    console.log(NOT_HERE.join('\n'));
    return 0;
  }
  const found = computeAgain();
  for (const line of found) console.error(line);
  console.log(found.length === 0 ? 'R kommt zu denselben Werten.' : `${found.length} Abweichungen von R.`);
  return found.length === 0 ? 0 : 1;
}

process.exitCode = check();
