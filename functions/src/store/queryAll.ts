import { paginateQuery, type QueryCommandInput } from '@aws-sdk/lib-dynamodb';
import type * as z from 'zod';
import type { Table } from './table.ts';

/**
 * All rows of a query, whatever number of pages they take.
 *
 * @throws when a row does not parse: a row left out would look like one that never was
 */
export async function queryAll<T extends z.ZodType>(
  { client, name }: Table,
  query: Omit<QueryCommandInput, 'TableName'>,
  row: T,
): Promise<z.output<T>[]> {
  const rows: z.output<T>[] = [];
  for await (const page of paginateQuery({ client }, { ...query, TableName: name })) {
    for (const item of page.Items ?? []) rows.push(row.parse(item));
  }
  return rows;
}
