import fc from 'fast-check';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Breach, DisclosureProblem } from '#survey';
import type { EngineMutant } from './disclosureMutants.ts';

const HOME = path.resolve(import.meta.dirname, '../..');
const SURVEY = path.join(HOME, 'survey/src');
/** The engine, and what it computes with. */
const FOLDERS = ['disclosure', 'statistics'];
/** Inside the repository, so that packages are found; not under version control. */
const SCRATCH = path.join(HOME, 'coverage/disclosureMutants');

/** More calls than any right engine needs in a run: an engine that goes round in circles ends. */
const MOST_CALLS = 200_000;

type Attack = (problem: DisclosureProblem, published: ReadonlySet<string>) => readonly Breach[];

/** The parts of a copy of the engine that matter here. */
interface Engine {
  withhold(problem: DisclosureProblem, attack: Attack): unknown;
  bruteForce: Attack;
  problems: fc.Arbitrary<DisclosureProblem>;
  faultsInCases(attack: Attack): readonly string[];
  faultsIn(problem: DisclosureProblem, result: unknown): readonly string[];
  faultsInMerging(problem: DisclosureProblem): readonly string[];
}
const PARTS = [
  'withhold',
  'bruteForce.arbitrary',
  'problems.arbitrary',
  'engineFaults.arbitrary',
  'mergeFaults.arbitrary',
];

/** What showed a bug; absent: nothing did. */
export type CaughtBy = 'cases' | 'random tables' | 'random families' | 'an exception';

/**
 * Puts a copy of the engine with one bug on trial: the frozen cases, then random tables and families. Without a
 * mutant the engine as it is.
 *
 * @throws if the text the mutant replaces does not stand in the file exactly once
 */
export async function trial(
  name: string,
  mutant: EngineMutant | undefined,
  runs: number,
): Promise<CaughtBy | undefined> {
  const scratch = path.join(SCRATCH, name);
  const folder = path.join(scratch, 'disclosure');
  await rm(scratch, { recursive: true, force: true });
  await mkdir(scratch, { recursive: true });
  const filter = (file: string) => !file.endsWith('.test.ts');
  for (const one of FOLDERS)
    await cp(path.join(SURVEY, one), path.join(scratch, one), { recursive: true, filter });
  if (mutant) await mutate(path.join(folder, `${mutant.file}.ts`), mutant);
  const engine = await engineIn(folder);
  try {
    return caughtBy(engine, runs);
  } catch {
    return 'an exception';
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

async function engineIn(folder: string): Promise<Engine> {
  const parts = PARTS.map((part) => import(pathToFileURL(path.join(folder, `${part}.ts`)).href));
  const engine: Engine = Object.assign({}, ...(await Promise.all(parts)));
  return engine;
}

function caughtBy(engine: Engine, runs: number): CaughtBy | undefined {
  let calls = 0;
  const attack: Attack = (problem, published) => {
    if (calls++ > MOST_CALLS) throw new Error('goes round in circles');
    return engine.bruteForce(problem, published);
  };
  if (engine.faultsInCases(attack).length > 0) return 'cases';
  const problems = fc.sample(engine.problems, { numRuns: runs, seed: 1 });
  const isWrong = (problem: DisclosureProblem) =>
    engine.faultsIn(problem, engine.withhold(problem, attack)).length > 0;
  if (problems.some(isWrong)) return 'random tables';
  return problems.some((problem) => engine.faultsInMerging(problem).length > 0)
    ? 'random families'
    : undefined;
}

async function mutate(file: string, { bug, right, wrong }: EngineMutant): Promise<void> {
  const text = await readFile(file, 'utf8');
  const [before, after, ...more] = text.split(right);
  if (before === undefined || after === undefined || more.length > 0) {
    throw new Error(`„${bug}“ does not fit the text of ${file} any more.`);
  }
  await writeFile(file, before + wrong + after);
}
