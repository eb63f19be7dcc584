import { connect, type Connection } from '#functions';
import { damaged, type DataDirectory } from './dataDirectory.ts';
import { CREDENTIALS, startDynamodb, type EmbeddedDynamodb } from './dynamodb.ts';
import { StartProblem } from './startProblem.ts';
import { checkTable, createTable, TABLE_NAME } from './table.ts';

/** The embedded database with its table, and the stores on it. */
export interface Database extends EmbeddedDynamodb, Pick<Connection, 'stores'> {}

/**
 * Opens the database of a data directory; a new directory gets an empty table.
 *
 * @throws {StartProblem} when its files are damaged
 */
export async function openDatabase({ path, database, contents }: DataDirectory): Promise<Database> {
  const engine = await startDynamodb(database);
  const place = { awsRegion: 'local', dynamodbEndpoint: engine.endpoint, tableName: TABLE_NAME };
  const connection = connect(place, CREDENTIALS);
  const stop = async () => {
    connection.close();
    await engine.stop();
  };
  const prepared = contents === 'new' ? createTable(connection.client) : checkTable(connection.client);
  const problem = await Promise.race([
    prepared.then(
      () => undefined,
      (error: unknown) => error,
    ),
    engine.failed,
  ]);
  if (problem !== undefined) {
    await stop();
    throw new StartProblem(damaged(path), { cause: problem });
  }
  return { ...engine, stores: connection.stores, stop };
}
