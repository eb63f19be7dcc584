import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CreateTableCommand, DescribeTableCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb';
import dynalite from 'dynalite';
import { connect, TABLE, type Connection } from '#functions';

export interface EmbeddedTable extends Connection {
  readonly tableName: string;
  /** Reaches the table past the stores. */
  readonly documents: DynamoDBDocumentClient;
  /** Writes an item past the stores, for example a damaged one. */
  put(item: Readonly<Record<string, unknown>>): Promise<void>;
  /** Ends the engine and removes its data. */
  end(): Promise<void>;
}

const CREDENTIALS = { accessKeyId: 'embedded', secretAccessKey: 'embedded' };

/** A fresh table in the embedded engine, on disk and behind a real port. */
export async function openEmbeddedTable(): Promise<EmbeddedTable> {
  const path = await mkdtemp(join(tmpdir(), 'digitalpegel-'));
  const server = dynalite({ path, createTableMs: 0 });
  const dynamodbEndpoint = await listen(server);
  const tableName = 'digitalpegel';
  const connection = connect({ awsRegion: 'eu-central-1', dynamodbEndpoint, tableName }, CREDENTIALS);
  await connection.client.send(new CreateTableCommand({ TableName: tableName, ...TABLE }));
  await untilActive(connection.client, tableName);
  const documents = DynamoDBDocumentClient.from(connection.client);
  return {
    ...connection,
    tableName,
    documents,
    async put(Item) {
      await documents.send(new PutCommand({ TableName: tableName, Item }));
    },
    async end() {
      connection.close();
      await close(server);
      await rm(path, { recursive: true, force: true });
    },
  };
}

/** A table takes items a moment after it was made; on a busy machine that moment is long. */
async function untilActive(client: DynamoDBClient, TableName: string): Promise<void> {
  const { Table } = await client.send(new DescribeTableCommand({ TableName }));
  if (Table?.TableStatus !== 'ACTIVE') await untilActive(client, TableName);
}

async function listen(server: Server): Promise<string> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The engine has no port.');
  return `http://127.0.0.1:${address.port}`;
}

async function close(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise<void>((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()));
  });
}
