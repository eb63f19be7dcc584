import { paginateScan, type AttributeValue } from '@aws-sdk/client-dynamodb';
import type { RawItem } from './itemFile.ts';
import type { WholeTable } from './scanTable.ts';

/** What names other items. Whoever writes puts these last. */
const NAMING_PARTITIONS: ReadonlySet<string | undefined> = new Set(['RELEASES', 'CANDIDATES', 'EDITIONS']);

/**
 * Every item of a table that may be written to meanwhile.
 *
 * A scan is no moment in time: each item is read at its own. So what names others is read first, in a scan of its
 * own; what it names was there before it, never changes, and is read after it. Whatever was acknowledged before the
 * first read is in it, for the reads are consistent.
 */
export async function* exportItems({ client, name }: WholeTable): AsyncGenerator<RawItem> {
  for (const isNamingWanted of [true, false]) {
    for await (const page of paginateScan({ client }, { TableName: name, ConsistentRead: true })) {
      for (const item of page.Items ?? []) if (isNaming(item) === isNamingWanted) yield item;
    }
  }
}

function isNaming({ pk, sk }: Record<string, AttributeValue>): boolean {
  return sk?.S === 'HEAD' || NAMING_PARTITIONS.has(pk?.S);
}
