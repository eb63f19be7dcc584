import { existsSync, renameSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { waitUntilTableExists } from '@aws-sdk/client-dynamodb';
import { openDatabase } from '../local/database.ts';
import { openDataDirectory, type Contents } from '../local/dataDirectory.ts';
import { StartProblem } from '../local/startProblem.ts';
import { TABLE_NAME } from '../local/table.ts';
import { importItems } from './importItems.ts';
import type { RawItem } from './itemFile.ts';
import { localClient } from './openedDirectory.ts';

/**
 * Makes a new data directory with a new table from items. It is made beside its place and moved there once it is
 * whole: a restore cut off leaves nothing an application could start on.
 *
 * @returns how many items it has
 * @throws {StartProblem} when there is something at its place already
 */
export async function restoreDirectory(
  given: string,
  contents: Exclude<Contents, 'new'>,
  items: AsyncIterable<RawItem> | Iterable<RawItem>,
): Promise<number> {
  const path = resolve(given);
  if (existsSync(path))
    throw new StartProblem(`${path} gibt es schon. Wiederhergestellt wird nur in ein neues Verzeichnis.`);
  const unfinished = `${path}.unvollstaendig`;
  rmSync(unfinished, { recursive: true, force: true });
  const directory = openDataDirectory(unfinished);
  try {
    const database = await openDatabase(directory);
    const client = localClient(database.endpoint);
    try {
      // A table takes items a moment after it was made.
      const patience = { client, minDelay: 0.1, maxDelay: 1, maxWaitTime: 30 };
      await waitUntilTableExists(patience, { TableName: TABLE_NAME });
      const count = await importItems({ client, name: TABLE_NAME }, items);
      directory.finish(contents);
      return count;
    } finally {
      client.destroy();
      await database.stop();
    }
  } finally {
    directory.lock.release();
    if (existsSync(resolve(unfinished, 'contents'))) renameSync(unfinished, path);
  }
}
