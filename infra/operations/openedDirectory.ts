import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Stores } from '#functions';
import type { Registry } from '#survey';
import { loadRegistry } from '#survey/registry';
import { openDatabase } from '../local/database.ts';
import { openDataDirectory, type Contents } from '../local/dataDirectory.ts';
import { demoRegistry } from '../local/demo/inventedUnits.ts';
import { CREDENTIALS } from '../local/dynamodb.ts';
import { StartProblem } from '../local/startProblem.ts';
import { TABLE_NAME } from '../local/table.ts';
import type { WholeTable } from './scanTable.ts';

/** The table of a data directory nobody else uses, for as long as work goes on with it. */
export interface OpenedDirectory {
  readonly table: WholeTable;
  readonly stores: Stores;
  readonly contents: Contents;
  readonly registry: Registry;
}

/**
 * Works on the table of a data directory while no application runs on it.
 *
 * @throws {StartProblem} when there is none, it was never filled, it is in use, or its files are damaged
 */
export async function onDirectory<T>(
  given: string,
  work: (opened: OpenedDirectory) => Promise<T>,
): Promise<T> {
  const path = resolve(given);
  if (!existsSync(join(path, 'version')))
    throw new StartProblem(`${path} ist kein Datenverzeichnis von Digitalpegel.`);
  const directory = openDataDirectory(path);
  try {
    const { contents } = directory;
    if (contents === 'new')
      throw new StartProblem(`Das Datenverzeichnis ${path} ist noch nicht fertig angelegt.`);
    const database = await openDatabase(directory);
    const client = localClient(database.endpoint);
    try {
      const registry = contents === 'demo' ? demoRegistry() : loadRegistry();
      const { stores } = database;
      return await work({ table: { client, name: TABLE_NAME }, stores, contents, registry });
    } finally {
      client.destroy();
      await database.stop();
    }
  } finally {
    directory.lock.release();
  }
}

export function localClient(endpoint: string): DynamoDBClient {
  return new DynamoDBClient({ region: 'local', endpoint, credentials: CREDENTIALS });
}
