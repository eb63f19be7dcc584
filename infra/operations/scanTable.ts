import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, paginateScan } from '@aws-sdk/lib-dynamodb';
import type { StoredItem } from '#functions';

/** A whole table, for operators; the application itself never scans. */
export interface WholeTable {
  readonly client: DynamoDBClient;
  readonly name: string;
}

/** Every item of a table or of one of its indexes. A table is read consistently, an index cannot be. */
export async function* scanTable({ client, name }: WholeTable, index?: string): AsyncGenerator<StoredItem> {
  const where = index === undefined ? { ConsistentRead: true } : { IndexName: index };
  const documents = DynamoDBDocumentClient.from(client);
  for await (const page of paginateScan({ client: documents }, { TableName: name, ...where })) {
    yield* page.Items ?? [];
  }
}
