import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { canonicalJson, edition as editionSchema, type Edition } from '#survey';
import * as z from 'zod';
import type { EditionStore } from './editionStore.ts';
import { holds } from './holds.ts';
import { EDITIONS, keys } from './keys.ts';
import { queryAll } from './queryAll.ts';
import type { Table } from './table.ts';

export const storedEdition = z
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
      return Item === undefined ? undefined : storedEdition.parse(Item);
    },

    async all() {
      const query = {
        KeyConditionExpression: 'pk = :editions',
        ExpressionAttributeValues: { ':editions': EDITIONS },
        ScanIndexForward: false,
        ConsistentRead: true,
      };
      return queryAll(table, query, storedEdition);
    },

    async add(edition) {
      const command = new PutCommand({ ...put(edition), ConditionExpression: 'attribute_not_exists(pk)' });
      return (await holds(client.send(command))) ? 'added' : 'exists';
    },

    async replace(edition, seen) {
      if (seen.state !== 'planned' && frozenPart(edition) !== frozenPart(seen)) {
        throw new RangeError('Questionnaire and rules of an edition are frozen when it opens.');
      }
      const command = new PutCommand({
        ...put(edition),
        ConditionExpression:
          '#state = :state and opensAt = :opensAt and closesAt = :closesAt and graceUntil = :graceUntil and questionnaire = :questionnaire',
        ExpressionAttributeNames: { '#state': 'state' },
        ExpressionAttributeValues: {
          ':state': seen.state,
          ':opensAt': seen.opensAt,
          ':closesAt': seen.closesAt,
          ':graceUntil': seen.graceUntil,
          ':questionnaire': seen.questionnaire,
        },
      });
      return (await holds(client.send(command))) ? 'replaced' : 'changedMeanwhile';
    },
  };
}

function frozenPart({ year, questionnaire, frozen, synthetic }: Edition): string {
  return canonicalJson({ year, questionnaire, frozen: frozen ?? null, synthetic });
}
