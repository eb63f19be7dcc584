import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { errorCode } from './errorCode.ts';
import { StartProblem } from './startProblem.ts';

/** The exclusive use of a data directory (Sperre). */
export interface Lock {
  /** Lets whoever comes second read where the first one answers, and an export where its database does. */
  announce(address: string, database?: string): void;
  release(): void;
}

const holder = z.object({
  pid: z.int(),
  startedAt: z.string(),
  address: z.string().optional(),
  database: z.string().optional(),
});
type Holder = z.infer<typeof holder>;

/** Locks this very process holds: its own process id in a lock file may also be that of a dead namesake. */
const heldHere = new Set<string>();

/**
 * Takes a data directory for this process. The lock of a dead process is replaced.
 *
 * @throws {StartProblem} naming the address of the process that uses the directory
 */
export function lockDirectory(directory: string): Lock {
  const file = join(directory, 'lock.json');
  const own: Holder = { pid: process.pid, startedAt: startOf(process.pid) };
  if (!create(file, own)) {
    const other = readHolder(file);
    if (other !== undefined && isAlive(other, file)) throw new StartProblem(inUse(directory, other));
    rmSync(file, { force: true });
    if (!create(file, own)) throw new StartProblem(inUse(directory, readHolder(file)));
  }
  heldHere.add(file);
  return {
    announce: (address, database) => writeFileSync(file, JSON.stringify({ ...own, address, database })),
    release: () => {
      heldHere.delete(file);
      rmSync(file, { force: true });
    },
  };
}

/** Where the database answers of the process that uses a directory; `undefined` when none does, or it is still starting. */
export function databaseInUse(directory: string): string | undefined {
  const file = join(directory, 'lock.json');
  const other = readHolder(file);
  return other !== undefined && isAlive(other, file) ? other.database : undefined;
}

function create(file: string, content: Holder): boolean {
  try {
    writeFileSync(file, JSON.stringify(content), { flag: 'wx' });
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  }
}

function readHolder(file: string): Holder | undefined {
  try {
    return holder.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return undefined;
  }
}

function inUse(directory: string, other: Holder | undefined): string {
  const place = other?.address === undefined ? 'und startet gerade' : `unter ${other.address}`;
  return `Digitalpegel läuft mit dem Datenverzeichnis ${directory} bereits ${place}. Bitte dort weiterarbeiten, die laufende Anwendung beenden oder mit DATA_DIR ein anderes Verzeichnis wählen.`;
}

function isAlive({ pid, startedAt }: Holder, file: string): boolean {
  if (pid === process.pid) return heldHere.has(file);
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: it lives and belongs to somebody else.
    if (errorCode(error) === 'ESRCH') return false;
  }
  const start = startOf(pid);
  return start === '' || startedAt === '' || start === startedAt;
}

/** When a process began, in clock ticks since boot, so that a reused id is told apart; empty where unknown. */
function startOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${String(pid)}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}
