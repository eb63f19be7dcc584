import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Integrity } from '#functions';
import { loadRegistry } from '#survey/registry';
import { isMain } from '../local/isMain.ts';
import { checkTable } from './checkTable.ts';
import { integrityReport } from './integrityReport.ts';
import { onDirectory } from './openedDirectory.ts';
import { operatorCommand, type Call, type ExitCode } from './operatorCommand.ts';
import { placeArguments, type PlaceArguments } from './placeArguments.ts';

const USAGE = `Aufruf: npm run check:data -- [Ordner] [--json]
        npm run check:data -- --table <Name> [--region <Region>] [--endpoint <Adresse>] [--json]
  Ordner    ein Datenverzeichnis, das keine Anwendung benutzt; ohne Angabe DATA_DIR oder .data
  --table   eine Tabelle in AWS, zum Beispiel eine wiederhergestellte; niemand darf währenddessen schreiben
  --json    für Programme: alle Befunde als JSON
Ende: 0 ohne Schaden (Überbleibsel sind keiner), 1 bei Schäden oder wenn nicht geprüft werden konnte, 2 bei falschem Aufruf
`;

/** Checks a data directory or a table, and says in German what it found. @returns exit code */
export async function checkData({ args, env, stdout, stderr }: Call): Promise<ExitCode> {
  const asked = placeArguments(args, env, 'json');
  if (asked === undefined) {
    stderr.write(USAGE);
    return 2;
  }
  return operatorCommand({ stderr }, async () => {
    const { place, found } = await check(asked);
    const isSound = found.findings.every(({ level }) => level !== 'damage');
    const report = asked.isFlagged
      ? JSON.stringify({ place, isSound, ...found }, undefined, 2)
      : integrityReport(place, found).join('\n');
    stdout.write(`${report}\n`);
    return isSound ? 0 : 1;
  });
}

async function check({
  directory,
  table,
  region,
  endpoint,
}: PlaceArguments): Promise<{ place: string; found: Integrity }> {
  if (table === undefined) {
    const found = await onDirectory(directory, ({ table: whole, registry }) => checkTable(whole, registry));
    return { place: directory, found };
  }
  const client = new DynamoDBClient({ ...(region && { region }), ...(endpoint && { endpoint }) });
  try {
    return { place: table, found: await checkTable({ client, name: table }, loadRegistry()) };
  } finally {
    client.destroy();
  }
}

if (isMain(import.meta.filename)) {
  const { env, stdout, stderr, argv } = process;
  process.exitCode = await checkData({ args: argv.slice(2), env, stdout, stderr });
}
