import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CreateTableCommand, DescribeTableCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb';
import { connect, TABLE, type Connection } from '#functions';
import { CREDENTIALS, startEngine, TABLE_NAME } from './embeddedEngine.ts';

export interface EmbeddedTable extends Connection {
  readonly tableName: string;
  readonly endpoint: string;
  /** Reaches the table past the stores. */
  readonly documents: DynamoDBDocumentClient;
  /** Writes an item past the stores, for example a damaged one. */
  put(item: Readonly<Record<string, unknown>>): Promise<void>;
  /** Ends the engine and removes its data. */
  end(): Promise<void>;
}

/** A fresh table in the embedded engine, on disk and behind a real port. */
export async function openEmbeddedTable(): Promise<EmbeddedTable> {
  const path = await mkdtemp(join(tmpdir(), 'digitalpegel-'));
  const engine = await startEngine(path);
  const tableName = TABLE_NAME;
  const place = { awsRegion: 'eu-central-1', dynamodbEndpoint: engine.endpoint, tableName };
  const connection = connect(place, CREDENTIALS);
  await connection.client.send(new CreateTableCommand({ TableName: tableName, ...TABLE }));
  await untilActive(connection.client, tableName);
  const documents = DynamoDBDocumentClient.from(connection.client);
  return {
    ...connection,
    tableName,
    endpoint: engine.endpoint,
    documents,
    async put(Item) {
      await documents.send(new PutCommand({ TableName: tableName, Item }));
    },
    async end() {
      connection.close();
      await engine.close();
      await rm(path, { recursive: true, force: true });
    },
  };
}

/** A table takes items a moment after it was made; on a busy machine that moment is long. */
async function untilActive(client: DynamoDBClient, TableName: string): Promise<void> {
  const { Table } = await client.send(new DescribeTableCommand({ TableName }));
  if (Table?.TableStatus !== 'ACTIVE') await untilActive(client, TableName);
}
