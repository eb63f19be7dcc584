import { readFileSync, writeFileSync } from 'node:fs';
import type { Writable } from 'node:stream';
import {
  carryOut,
  checkAgainstKept,
  dissolvedUnits,
  planImport,
  readDecisions,
  type Decisions,
  type ImportPlan,
  type Register,
  type RegisterProblem,
} from '#survey/register';
import { errorCode } from './errorCode.ts';
import { isMain } from './isMain.ts';
import { germanDate } from './register/german.ts';
import { readRegister } from './register/readRegister.ts';
import { REGISTER_USAGE, registerArguments, type RegisterArguments } from './register/registerArguments.ts';
import { asText, openRegisterFiles, readJson, type RegisterFiles } from './register/registerFiles.ts';
import { registerReport } from './register/registerReport.ts';

interface Surroundings {
  readonly stdout: Writable;
  readonly stderr: Writable;
  /** where the project keeps its register, unless in its sources */
  readonly folder?: string;
}

/** Of many problems these many are told; the first ones explain the others. */
const TOLD = 20;

/**
 * Compares a file of the official register (Gemeindeverzeichnis) with the one the project keeps, says in German what
 * is different, and with `--apply` takes it over.
 *
 * @returns exit code: 0 where that worked, 1 where the file is refused or something is undecided, 2 for wrong usage
 */
export async function register(
  args: readonly string[],
  { stdout, stderr, folder }: Surroundings,
): Promise<0 | 1 | 2> {
  const asked = registerArguments(args);
  if (asked === undefined) {
    stderr.write(REGISTER_USAGE);
    return 2;
  }
  try {
    const files = openRegisterFiles(folder);
    const plan = await planFor(asked, files);
    stdout.write(`${registerReport(plan).join('\n')}\n`);
    if (asked.draft !== undefined) {
      writeFileSync(asked.draft, await asText(plan.draft));
      stdout.write(`\nEntwurf der Entscheidungen: ${asked.draft}\n`);
    }
    if (asked.apply !== undefined) await apply(asked.apply, plan, files, stdout);
    return 0;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    stderr.write(`${error.message}\n`);
    return 1;
  }
}

/** The operator can do something about it; the message is German and whole. */
class Refusal extends Error {}

async function planFor(asked: RegisterArguments, { register: kept }: RegisterFiles): Promise<ImportPlan> {
  const reading = await readRegister(readBytes(asked.file));
  if (reading.outcome === 'refused') throw refusalOf(asked.file, reading.problems);
  const populationAsOf = reading.register.populationAsOf ?? asked.populationAsOf;
  const read: Register = { ...reading.register, populationAsOf };
  const problems = checkAgainstKept(kept, read);
  if (problems.length > 0) throw refusalOf(asked.file, problems);
  return planImport(kept, read, decisionsIn(asked.decisions));
}

async function apply(asOf: string, plan: ImportPlan, files: RegisterFiles, stdout: Writable): Promise<void> {
  if (asOf !== plan.after.asOf) {
    throw new Refusal(
      `Die Datei hat den Gebietsstand ${germanDate(plan.after.asOf)}, nicht ${germanDate(asOf)}. Nichts geschrieben.`,
    );
  }
  if (plan.open.length > 0) throw new Refusal('Solange etwas offen ist, wird nichts geschrieben.');
  const written = await files.write(carryOut(plan, files.changes));
  stdout.write(`\nGeschrieben:\n${written.map((path) => `  ${path}\n`).join('')}`);
  const present = new Set(plan.answering.units.map(([key]) => key));
  if (dissolvedUnits(plan.predecessors, present).length > 0) stdout.write(`\n${AFTERWARDS}`);
}

/** What somebody has to do, because no command can know when. */
const AFTERWARDS = `Danach, denn Verwaltungen antworten nicht mehr:
  1. Bevor diese Fassung in Betrieb geht: Ihre Bearbeitung lädt die eigene Kopie herunter (beim Ergebnis) und gibt sie der Nachfolge.
  2. Diese Fassung in Betrieb nehmen und die Nachfolge unter „Verwaltungen“ einladen.
  3. npm run dissolved zeigt, wer bei aufgelösten Verwaltungen noch Zugang hat; mit --end enden diese Zugänge.
`;

function decisionsIn(path: string | undefined): Decisions | undefined {
  if (path === undefined) return undefined;
  const reading = readDecisions(parsed(path));
  if (reading.outcome === 'refused') throw refusalOf(path, reading.problems);
  return reading.decisions;
}

function parsed(path: string): unknown {
  try {
    return readJson(path);
  } catch (error) {
    if (error instanceof SyntaxError) throw new Refusal(`${path} ist kein JSON: ${error.message}`);
    throw missing(path, error);
  }
}

function readBytes(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    throw missing(path, error);
  }
}

function missing(path: string, error: unknown): Refusal {
  return new Refusal(`${path} lässt sich nicht lesen (${errorCode(error) ?? 'unbekannter Fehler'}).`);
}

function refusalOf(path: string, problems: readonly RegisterProblem[]): Refusal {
  const told = problems.slice(0, TOLD).map(({ at, sentence }) => `  ${at}: ${sentence}`);
  const rest = problems.length > TOLD ? [`  … und ${problems.length - TOLD} weitere Stellen.`] : [];
  return new Refusal([`${path} wird nicht angenommen:`, ...told, ...rest].join('\n'));
}

if (isMain(import.meta.filename)) {
  process.exitCode = await register(process.argv.slice(2), process);
}
