import { join } from 'node:path';
import { connect, type Stores } from '#functions';
import { CREDENTIALS, startEngine, TABLE_NAME } from './embeddedEngine.ts';

/** Works on what lies in a data directory, past the API, while no product uses it. */
export async function onStoredData<T>(
  dataDirectory: string,
  work: (stores: Stores) => Promise<T>,
): Promise<T> {
  const engine = await startEngine(join(dataDirectory, 'db'));
  const place = { awsRegion: 'local', dynamodbEndpoint: engine.endpoint, tableName: TABLE_NAME };
  const connection = connect(place, CREDENTIALS);
  try {
    return await work(connection.stores);
  } finally {
    connection.close();
    await engine.close();
  }
}
