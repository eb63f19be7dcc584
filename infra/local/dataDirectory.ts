import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { errorCode } from './errorCode.ts';
import { lockDirectory, type Lock } from './lock.ts';
import { StartProblem } from './startProblem.ts';

/** What a data directory was filled with when it was made; `new` until that is finished. */
export type Contents = 'new' | 'demo' | 'empty';

/** A data directory (Datenverzeichnis) in use by this process. */
export interface DataDirectory {
  readonly path: string;
  /** Where the database has its files. */
  readonly database: string;
  /** Where mails are put that are not sent. */
  readonly post: string;
  readonly contents: Contents;
  readonly lock: Lock;
  /** The first filling was cut off before; its remains have been thrown away. */
  readonly wasInterrupted: boolean;
  /** Says that the first filling is complete: from now on nothing here is ever thrown away. */
  finish(contents: 'demo' | 'empty'): void;
}

/** Format of everything below a data directory; another one is refused. Since 2, releases are stored in parts. */
const FORMAT = 2;

/**
 * Opens or makes a data directory and locks it.
 *
 * While the file `seeding` is there, the directory was made by a first start that did not finish; nobody
 * can have written anything of their own, and only then the database is thrown away.
 *
 * @throws {StartProblem} when it is in use, unreadable, foreign, damaged or of another format
 */
export function openDataDirectory(given: string): DataDirectory {
  const path = resolve(given);
  try {
    makeDirectory(path);
    const entries = readdirSync(path);
    checkFormat(path, entries);
    const lock = lockDirectory(path);
    try {
      return prepare(path, lock);
    } catch (error) {
      lock.release();
      throw error;
    }
  } catch (error) {
    if (error instanceof StartProblem || errorCode(error) === undefined) throw error;
    throw new StartProblem(unusable(path, error), { cause: error });
  }
}

/** With its parents, as far as they are missing. Node's own `recursive` never ends where nothing can be made, as in `/proc`. */
function makeDirectory(path: string): void {
  if (existsSync(path)) return;
  if (!existsSync(dirname(path))) makeDirectory(dirname(path));
  mkdirSync(path);
}

function checkFormat(path: string, entries: readonly string[]): void {
  if (entries.every((entry) => entry === 'lock.json')) return;
  if (!entries.includes('version')) {
    throw new StartProblem(
      `Das Verzeichnis ${path} ist nicht leer und kein Datenverzeichnis von Digitalpegel. Es wurde nichts verändert. Bitte mit DATA_DIR ein anderes wählen.`,
    );
  }
  const text = readFileSync(join(path, 'version'), 'utf8').trim();
  if (!/^[1-9]\d*$/.test(text)) throw new StartProblem(damaged(path));
  if (Number(text) < FORMAT) {
    throw new StartProblem(
      `Das Datenverzeichnis ${path} hat das ältere Format ${text}; diese Fassung braucht Format ${String(FORMAT)}. Es wurde nichts verändert. Enthält es nur Demodaten, löschen Sie es: Der nächste Start legt es neu an. Sonst bitte die frühere Fassung von Digitalpegel starten oder mit DATA_DIR ein anderes Verzeichnis wählen.`,
    );
  }
  if (Number(text) > FORMAT) {
    throw new StartProblem(
      `Das Datenverzeichnis ${path} hat das Format ${text}; diese Fassung kennt nur Format ${String(FORMAT)}. Bitte eine neuere Fassung von Digitalpegel starten oder mit DATA_DIR ein anderes Verzeichnis wählen.`,
    );
  }
}

function prepare(path: string, lock: Lock): DataDirectory {
  const database = join(path, 'db');
  const marks = { seeding: join(path, 'seeding'), contents: join(path, 'contents') };
  const wasInterrupted = existsSync(marks.seeding);
  const contents = wasInterrupted ? 'new' : readContents(path, marks.contents);
  if (contents !== 'new') checkDatabase(path, database);
  else if (existsSync(database) && !wasInterrupted) throw new StartProblem(damaged(path));
  else {
    writeFileSync(join(path, 'version'), `${String(FORMAT)}\n`);
    writeFileSync(marks.seeding, '');
    rmSync(database, { recursive: true, force: true });
  }
  const finish = (filled: 'demo' | 'empty') => {
    writeFileSync(marks.seeding, `${filled}\n`);
    renameSync(marks.seeding, marks.contents);
  };
  return { path, database, post: join(path, 'post'), contents, lock, wasInterrupted, finish };
}

function readContents(path: string, file: string): Contents {
  if (!existsSync(file)) return 'new';
  const text = readFileSync(file, 'utf8').trim();
  if (text !== 'demo' && text !== 'empty') throw new StartProblem(damaged(path));
  return text;
}

/** Without its list of files, LevelDB would begin anew and delete what it does not know. */
function checkDatabase(path: string, database: string): void {
  const current = join(database, 'CURRENT');
  const manifest = existsSync(current) ? readFileSync(current, 'utf8').trim() : '';
  if (!/^MANIFEST-\d+$/.test(manifest) || !existsSync(join(database, manifest))) {
    throw new StartProblem(damaged(path));
  }
}

/** For whoever meets damage later. */
export function damaged(path: string): string {
  return `Das Datenverzeichnis ${path} ist beschädigt. Es wurde nichts verändert. Bitte eine Sicherung einspielen oder mit DATA_DIR ein anderes Verzeichnis wählen.`;
}

function unusable(path: string, error: unknown): string {
  const code = errorCode(error) ?? '';
  const reasons: Readonly<Record<string, string>> = {
    EACCES: 'die Rechte reichen nicht aus',
    EPERM: 'die Rechte reichen nicht aus',
    EROFS: 'der Datenträger ist schreibgeschützt',
    ENOSPC: 'der Datenträger ist voll',
    ENOENT: 'es lässt sich dort nicht anlegen',
    ENOTDIR: 'es oder ein Teil seines Pfades ist eine Datei',
  };
  const reason = reasons[code] ?? `das Betriebssystem meldet ${code}`;
  return `Das Datenverzeichnis ${path} lässt sich nicht benutzen: ${reason}. Bitte mit DATA_DIR ein beschreibbares Verzeichnis wählen.`;
}
