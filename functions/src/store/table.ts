import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

/** The one table and how to reach it. */
export interface Table {
  readonly client: DynamoDBDocumentClient;
  readonly name: string;
}
