import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';

const client = new DynamoDBClient({ region: 'eu-central-1' });

/** The least a function can be that reads from a table. */
export const handler = (event: { table: string }) =>
  client.send(new GetItemCommand({ TableName: event.table, Key: { pk: { S: 'a' }, sk: { S: 'a' } } }));
