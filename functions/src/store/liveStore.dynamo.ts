import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { instant, selectionSchema } from '#survey';
import * as z from 'zod';
import { compress, decompress } from './compress.ts';
import { holds } from './holds.ts';
import { keys, type Key } from './keys.ts';
import type { LiveStore } from './liveStore.ts';
import { count, jsonText, key, ttl } from './rows.ts';
import type { Table } from './table.ts';

/** Seconds it is remembered who looked at what on a day; the trail keeps it. */
const KEPT = 3 * 24 * 60 * 60;

const admitted = z.array(
  z.strictObject({
    key: z.string(),
    at: instant,
    value: z.union([z.number(), z.array(z.number()).readonly()]),
  }),
);
export const interimRow = z.strictObject({
  ...key,
  rev: count.positive(),
  asOf: instant,
  admitted: z.instanceof(Uint8Array),
});
export const selectionsRow = z.strictObject({
  ...key,
  rev: count.positive(),
  shown: jsonText(z.array(selectionSchema)),
});
export const viewRow = z.strictObject({ ...key, ttl });

/** Interim states, shown selections and who looked, in one partition for each figure. */
export function dynamoLiveStore({ client, name: TableName }: Table): LiveStore {
  async function read<T>(place: Key, row: z.ZodType<T>): Promise<T | undefined> {
    const { Item } = await client.send(new GetCommand({ TableName, Key: place, ConsistentRead: true }));
    return Item === undefined ? undefined : row.parse(Item);
  }

  async function replace(
    rev: number,
    Item: Key & Readonly<Record<string, unknown>>,
  ): Promise<'saved' | 'changedMeanwhile'> {
    const condition =
      rev === 1
        ? { ConditionExpression: 'attribute_not_exists(pk)' }
        : { ConditionExpression: 'rev = :seen', ExpressionAttributeValues: { ':seen': rev - 1 } };
    const saved = await holds(client.send(new PutCommand({ TableName, Item, ...condition })));
    return saved ? 'saved' : 'changedMeanwhile';
  }

  return {
    async interim(figure) {
      const found = await read(keys.interim(figure), interimRow);
      if (found === undefined) return undefined;
      const { rev, asOf, admitted: bytes } = found;
      return { rev, asOf, admitted: jsonText(admitted).parse(decompress(bytes)) };
    },
    putInterim: async (figure, { rev, asOf, admitted: answers }) =>
      replace(rev, { ...keys.interim(figure), rev, asOf, admitted: compress(JSON.stringify(answers)) }),
    async selections(figure) {
      const found = await read(keys.selections(figure), selectionsRow);
      return found === undefined ? { rev: 0, shown: [] } : { rev: found.rev, shown: found.shown };
    },
    putSelections: async (figure, { rev, shown }) =>
      replace(rev, { ...keys.selections(figure), rev, shown: JSON.stringify(shown) }),
    hasViewed: async (figure, account, day) =>
      (await read(keys.view(figure, account, day), viewRow)) !== undefined,
    async markViewed(figure, account, day) {
      const end = Math.ceil(Date.parse(day) / 1000) + KEPT;
      const Item = { ...keys.view(figure, account, day), ttl: end };
      await client.send(new PutCommand({ TableName, Item }));
    },
  };
}
