import {
  GetItemCommand,
  QueryCommand,
  type AttributeValue,
  type DynamoDBClient,
} from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { TABLE } from '#functions';
import { indexWriteUnits, readUnits, writeUnits, type IndexEntry } from './capacityUnits.ts';
import { itemBytes, type RawItem } from './itemBytes.ts';

/** What was asked of the table, and what it costs. */
export interface Consumption {
  readonly reads: number;
  readonly writes: number;
  /** Read and write request units. */
  readonly rru: number;
  readonly wru: number;
}

const NOTHING: Consumption = { reads: 0, writes: 0, rru: 0, wru: 0 };

const items = z.custom<RawItem>((value) => typeof value === 'object' && value !== null);
const input = z.looseObject({
  TableName: z.string(),
  Item: items.optional(),
  Key: items.optional(),
  ConsistentRead: z.boolean().default(false),
  ProjectionExpression: z.string().optional(),
  ExpressionAttributeNames: z.record(z.string(), z.string()).optional(),
});
type Asked = z.infer<typeof input>;

/**
 * Counts requests and capacity units of everything a client asks of the table from now on.
 *
 * Sizes are those of whole items, before and after, read past the client; what a query leaves out of its answer counts
 * as well. Nobody else may write meanwhile.
 *
 * @param aside another client of the same table, to look at items with
 * @returns hands out what was consumed since it was last asked
 */
export function countCapacity(client: DynamoDBClient, aside: DynamoDBClient): () => Consumption {
  let used = NOTHING;
  const add = (more: Partial<Consumption>) => {
    const { reads = 0, writes = 0, rru = 0, wru = 0 } = more;
    used = {
      reads: used.reads + reads,
      writes: used.writes + writes,
      rru: used.rru + rru,
      wru: used.wru + wru,
    };
  };
  client.middlewareStack.add(
    (next, { commandName = '' }) =>
      async (args) => {
        const asked = input.parse(args.input);
        if (/^(Get|Query)/.test(commandName)) {
          const result = await next(args);
          add({ reads: 1, rru: await readCost(aside, commandName, asked) });
          return result;
        }
        const before = await itemAt(aside, asked);
        try {
          return await next(args);
        } finally {
          add({ writes: 1, wru: writeCost(before, await itemAt(aside, asked)) });
        }
      },
    // After the values got their types.
    { step: 'build', name: 'countCapacity' },
  );
  return () => {
    const taken = used;
    used = NOTHING;
    return taken;
  };
}

async function readCost(aside: DynamoDBClient, commandName: string, asked: Asked): Promise<number> {
  if (commandName.startsWith('Get')) {
    const item = await itemAt(aside, asked);
    return readUnits(item === undefined ? 0 : itemBytes(item), asked.ConsistentRead);
  }
  const { Items = [] } = await aside.send(wholeQuery(asked));
  const bytes = Items.reduce((sum, item) => sum + itemBytes(item), 0);
  return readUnits(bytes, asked.ConsistentRead);
}

/** The same query with whole items; names of attributes that are no longer mentioned would be refused. */
function wholeQuery({ ProjectionExpression, ExpressionAttributeNames, ...query }: Asked): QueryCommand {
  const isWhole = ProjectionExpression === undefined && ExpressionAttributeNames !== undefined;
  return new QueryCommand({ ...query, ...(isWhole && { ExpressionAttributeNames }) });
}

async function itemAt(
  aside: DynamoDBClient,
  { TableName, Key, Item }: Pick<Asked, 'TableName' | 'Key' | 'Item'>,
): Promise<RawItem | undefined> {
  const { pk, sk } = Key ?? Item ?? {};
  if (pk === undefined || sk === undefined) throw new RangeError('A request without a key is not counted.');
  const command = new GetItemCommand({ TableName, Key: { pk, sk }, ConsistentRead: true });
  return (await aside.send(command)).Item;
}

function writeCost(before: RawItem | undefined, after: RawItem | undefined): number {
  const bytesOf = (item: RawItem | undefined) => (item === undefined ? 0 : itemBytes(item));
  const indexes = TABLE.GlobalSecondaryIndexes.map((index) =>
    indexWriteUnits(entryOf(index, before), entryOf(index, after)),
  );
  return indexes.reduce((sum, units) => sum + units, writeUnits(bytesOf(before), bytesOf(after)));
}

type Index = (typeof TABLE)['GlobalSecondaryIndexes'][number];

/** What an index shows of an item: nothing when its key is not whole. */
function entryOf({ KeySchema, Projection }: Index, item: RawItem | undefined): IndexEntry | undefined {
  const keys = KeySchema.map(({ AttributeName }) => AttributeName);
  if (item === undefined || keys.some((name) => item[name] === undefined)) return undefined;
  const names = new Set([...keys, ...TABLE.KeySchema.map(({ AttributeName }) => AttributeName)]);
  const shown: [string, AttributeValue][] = Object.entries(item).filter(
    ([name]) => names.has(name) || Projection.NonKeyAttributes.includes(name),
  );
  const key = JSON.stringify(keys.map((name) => item[name]));
  return { key, content: JSON.stringify(shown.toSorted()), bytes: itemBytes(Object.fromEntries(shown)) };
}
