import { existsSync } from 'node:fs';
import { isMain } from '../local/isMain.ts';
import { StartProblem } from '../local/startProblem.ts';
import { checkData } from './checkData.ts';
import { readItems, type RawItem } from './itemFile.ts';
import { operatorCommand, type Call, type ExitCode } from './operatorCommand.ts';
import { restoreDirectory } from './restoreDirectory.ts';

const USAGE = `Aufruf: npm run restore:data -- <neuer Ordner> <Datei.jsonl.gz> [weitere Dateien]
  Dateien   von export:data, oder die Datendateien eines Exports aus DynamoDB (DYNAMODB_JSON, gzip)
`;

/** Restores an export into a new data directory and checks it (Wiederherstellung). @returns exit code */
export async function restoreData({ args, env, stdout, stderr }: Call): Promise<ExitCode> {
  const [directory, ...files] = args;
  if (directory === undefined || directory.startsWith('-') || files.length === 0) {
    stderr.write(USAGE);
    return 2;
  }
  return operatorCommand({ stderr }, async () => {
    const missing = files.find((file) => !existsSync(file));
    if (missing !== undefined) throw new StartProblem(`${missing} gibt es nicht.`);
    await restoreDirectory(directory, await contentsOf(files), itemsOf(files));
    return checkData({ args: [directory], env, stdout, stderr });
  });
}

/** An export from AWS does not say so: there is no demo data there. */
async function contentsOf([file = '']: readonly string[]): Promise<'demo' | 'empty'> {
  for await (const first of readItems(file)) return first.kind === 'header' ? first.contents : 'empty';
  throw new StartProblem(`${file} ist leer.`);
}

async function* itemsOf(files: readonly string[]): AsyncGenerator<RawItem> {
  for (const file of files) {
    for await (const one of readItems(file)) if (one.kind === 'item') yield one.item;
  }
}

if (isMain(import.meta.filename)) {
  const { env, stdout, stderr, argv } = process;
  process.exitCode = await restoreData({ args: argv.slice(2), env, stdout, stderr });
}
