import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readFile } from 'node:fs/promises';
import * as z from 'zod';
import { isMain } from '../local/isMain.ts';
import { databaseInUse } from '../local/lock.ts';
import { StartProblem } from '../local/startProblem.ts';
import { TABLE_NAME } from '../local/table.ts';
import { exportItems } from './exportItems.ts';
import { writeItems } from './itemFile.ts';
import { localClient, onDirectory } from './openedDirectory.ts';
import { operatorCommand, type Call, type ExitCode } from './operatorCommand.ts';

const USAGE = `Aufruf: npm run export:data -- <neue Datei.jsonl.gz> [Ordner]
  Ordner   das Datenverzeichnis; ohne Angabe DATA_DIR oder .data. Die Anwendung darf laufen.
`;

interface Asked extends Call {
  readonly now?: () => Date;
}

/** Exports a data directory to a file, whether an application runs on it or not (Sicherung). @returns exit code */
export async function exportData({
  args,
  env,
  stdout,
  stderr,
  now = () => new Date(),
}: Asked): Promise<ExitCode> {
  const [file, directory = env['DATA_DIR'] ?? '.data', ...more] = args;
  if (file === undefined || file.startsWith('-') || more.length > 0) {
    stderr.write(USAGE);
    return 2;
  }
  return operatorCommand({ stderr }, async () => {
    if (existsSync(file)) throw new StartProblem(`${file} gibt es schon; sie wird nicht überschrieben.`);
    const count = await exportDirectory(resolve(directory), file, now().toISOString());
    stdout.write(
      `${new Intl.NumberFormat('de-DE').format(count)} Einträge stehen in ${file}. Die Datei enthält Namen, Adressen und Angaben: bitte schützen wie das Datenverzeichnis.\n`,
    );
    return 0;
  });
}

async function exportDirectory(directory: string, file: string, at: string): Promise<number> {
  const endpoint = databaseInUse(directory);
  if (endpoint === undefined)
    return onDirectory(directory, ({ table, contents }) =>
      writeItems(file, filled.parse(contents), at, exportItems(table)),
    );
  const contents = z
    .enum(['demo', 'empty'])
    .parse((await readFile(join(directory, 'contents'), 'utf8')).trim());
  const client = localClient(endpoint);
  try {
    return await writeItems(file, contents, at, exportItems({ client, name: TABLE_NAME }));
  } finally {
    client.destroy();
  }
}

const filled = z.enum(['demo', 'empty']);

if (isMain(import.meta.filename)) {
  const { env, stdout, stderr, argv } = process;
  process.exitCode = await exportData({ args: argv.slice(2), env, stdout, stderr });
}
