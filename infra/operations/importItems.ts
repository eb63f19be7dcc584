import { BatchWriteItemCommand, type WriteRequest } from '@aws-sdk/client-dynamodb';
import type { RawItem } from './itemFile.ts';
import type { WholeTable } from './scanTable.ts';

/** So many items go in one request. */
const BATCH = 25;
/** And not more than so many characters of them; a request may have 16 MB. */
const BATCH_CHARACTERS = 6_000_000;

/** Writes items into a table that is still empty. @returns how many */
export async function importItems(
  table: WholeTable,
  items: AsyncIterable<RawItem> | Iterable<RawItem>,
): Promise<number> {
  let batch: WriteRequest[] = [];
  let size = 0;
  let count = 0;
  for await (const Item of items) {
    batch.push({ PutRequest: { Item } });
    size += sizeOf(Item);
    count += 1;
    if (batch.length < BATCH && size < BATCH_CHARACTERS) continue;
    await write(table, batch);
    [batch, size] = [[], 0];
  }
  if (batch.length > 0) await write(table, batch);
  return count;
}

function sizeOf(item: RawItem): number {
  return Object.values(item).reduce(
    (sum, { B, S }) => sum + (B?.length ?? 0) * 2 + (S?.length ?? 0) * 2 + 100,
    0,
  );
}

/** The table may leave some of a batch for another request. */
async function write(table: WholeTable, requests: WriteRequest[]): Promise<void> {
  const { client, name } = table;
  const { UnprocessedItems } = await client.send(
    new BatchWriteItemCommand({ RequestItems: { [name]: requests } }),
  );
  const left = UnprocessedItems?.[name] ?? [];
  if (left.length > 0) await write(table, left);
}
