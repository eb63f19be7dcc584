import { CreateTableCommand, DescribeTableCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { TABLE } from '#functions';

export const TABLE_NAME = 'digitalpegel';

/** Makes the one table as it is on AWS. */
export async function createTable(client: DynamoDBClient): Promise<void> {
  await client.send(new CreateTableCommand({ TableName: TABLE_NAME, ...TABLE }));
}

/** @throws when the table is not there or its files cannot be read */
export async function checkTable(client: DynamoDBClient): Promise<void> {
  await client.send(new DescribeTableCommand({ TableName: TABLE_NAME }));
}
