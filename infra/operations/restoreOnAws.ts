import { parseArgs } from 'node:util';
import {
  DescribeTableCommand,
  DynamoDBClient,
  RestoreTableToPointInTimeCommand,
  UpdateContinuousBackupsCommand,
  UpdateTableCommand,
  UpdateTimeToLiveCommand,
  waitUntilTableExists,
} from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { loadRegistry } from '#survey/registry';
import { isMain } from '../local/isMain.ts';
import { checkTable } from './checkTable.ts';
import { integrityReport } from './integrityReport.ts';
import { operatorCommand, type Call, type ExitCode } from './operatorCommand.ts';
import { restoreInputs } from './restoreInputs.ts';

const USAGE = `Aufruf: npm run restore:aws -- --table <Tabelle> --to <neue Tabelle> [--at <Zeitpunkt, 2026-11-26T10:00:00Z>]
  Stellt eine Tabelle in AWS in eine neue wieder her, schaltet ein, was dabei verloren geht, und prüft sie.
`;
/** Seconds a restore may take. */
const PATIENCE = 6 * 60 * 60;

const asked = z.object({
  table: z.string().min(1),
  to: z.string().min(1),
  at: z.iso
    .datetime()
    .transform((text) => new Date(text))
    .optional(),
});

/** Restores a table on AWS into a new one and checks it (Wiederherstellung). @returns exit code */
export async function restoreOnAws({ args, stdout, stderr }: Call): Promise<ExitCode> {
  const reading = asked.safeParse(valuesOf(args));
  if (!reading.success) {
    stderr.write(USAGE);
    return 2;
  }
  const { table: from, to, at } = reading.data;
  const client = new DynamoDBClient();
  return operatorCommand({ stderr }, async () => {
    const { Table } = await client.send(new DescribeTableCommand({ TableName: from }));
    const keyArn = Table?.SSEDescription?.KMSMasterKeyArn;
    const inputs = restoreInputs({ from, to, keyArn, ...(at && { at }) });
    await client.send(new RestoreTableToPointInTimeCommand(inputs.restore));
    stdout.write(`${to} wird wiederhergestellt; das dauert Minuten bis Stunden.\n`);
    await waitUntilTableExists({ client, maxWaitTime: PATIENCE }, { TableName: to });
    await client.send(new UpdateContinuousBackupsCommand(inputs.backups));
    await client.send(new UpdateTimeToLiveCommand(inputs.expiry));
    await client.send(new UpdateTableCommand(inputs.protection));
    const found = await checkTable({ client, name: to }, loadRegistry());
    stdout.write(`${integrityReport(to, found).join('\n')}\n`);
    return found.findings.some(({ level }) => level === 'damage') ? 1 : 0;
  });
}

function valuesOf(args: readonly string[]): Readonly<Record<string, string | undefined>> {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({ args: [...args], options: { table: text, to: text, at: text } }).values;
  } catch (error) {
    if (error instanceof TypeError) return {};
    throw error;
  }
}

if (isMain(import.meta.filename)) {
  const { env, stdout, stderr, argv } = process;
  process.exitCode = await restoreOnAws({ args: argv.slice(2), env, stdout, stderr });
}
