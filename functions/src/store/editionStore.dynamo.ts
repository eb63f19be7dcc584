import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { edition as editionSchema, type Edition } from '#survey';
import * as z from 'zod';
import type { EditionStore } from './editionStore.ts';
import { holds } from './holds.ts';
import { EDITIONS, keys } from './keys.ts';
import { queryAll } from './queryAll.ts';
import type { Table } from './table.ts';

const row = z
  .strictObject({ pk: z.string(), sk: z.string(), ...editionSchema.shape })
  .transform(({ pk: _pk, sk: _sk, ...edition }): Edition => edition);

/** Editions in the table; all of them share one partition. */
export function dynamoEditionStore(table: Table): EditionStore {
  const { client, name: TableName } = table;
  const put = (edition: Edition) => ({ TableName, Item: { ...keys.edition(edition.year), ...edition } });
  return {
    async get(year) {
      const command = new GetCommand({ TableName, Key: keys.edition(year), ConsistentRead: true });
      const { Item } = await client.send(command);
      return Item === undefined ? undefined : row.parse(Item);
    },

    async all() {
      const query = {
        KeyConditionExpression: 'pk = :editions',
        ExpressionAttributeValues: { ':editions': EDITIONS },
        ScanIndexForward: false,
        ConsistentRead: true,
      };
      return queryAll(table, query, row);
    },

    async add(edition) {
      const command = new PutCommand({ ...put(edition), ConditionExpression: 'attribute_not_exists(pk)' });
      return (await holds(client.send(command))) ? 'added' : 'exists';
    },

    async replace(edition, seen) {
      const command = new PutCommand({
        ...put(edition),
        ConditionExpression: '#state = :seen',
        ExpressionAttributeNames: { '#state': 'state' },
        ExpressionAttributeValues: { ':seen': seen },
      });
      return (await holds(client.send(command))) ? 'replaced' : 'changedMeanwhile';
    },
  };
}
