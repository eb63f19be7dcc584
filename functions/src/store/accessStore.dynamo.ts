import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { instant, unitKey } from '#survey';
import * as z from 'zod';
import type { AccessStore, SecurityAccess } from './accessStore.ts';
import { holds } from './holds.ts';
import { ACCESS, keys } from './keys.ts';
import { queryAll } from './queryAll.ts';
import { jsonText, key, ttl } from './rows.ts';
import type { Table } from './table.ts';

/** Seconds a request is kept, so that one can see what became of it; the trail keeps that it was. */
const KEPT = 180 * 24 * 60 * 60;

const securityAccess = z.strictObject({
  id: z.string(),
  unit: unitKey,
  edition: z.int(),
  reason: z.string(),
  requestedBy: z.string(),
  requestedAt: instant,
  state: z.enum(['open', 'approved', 'refused']),
  decidedBy: z.string().exactOptional(),
  decidedAt: instant.exactOptional(),
});

/** As text, so that no part of it is taken for a key of the index; the state once more, for the condition. */
export const accessRow = z.strictObject({ ...key, ttl, state: z.string(), access: jsonText(securityAccess) });

/** Requests for security answers in the table; they are few and share one partition. */
export function dynamoAccessStore(table: Table): AccessStore {
  const { client, name: TableName } = table;
  return {
    async add(access) {
      const isNew = { ConditionExpression: 'attribute_not_exists(pk)' };
      const command = new PutCommand({ TableName, Item: itemOf(access), ...isNew });
      return (await holds(client.send(command))) ? 'added' : 'exists';
    },

    async get(id) {
      const command = new GetCommand({ TableName, Key: keys.access(id), ConsistentRead: true });
      const { Item } = await client.send(command);
      return Item === undefined ? undefined : accessRow.parse(Item).access;
    },

    async all() {
      const query = {
        KeyConditionExpression: 'pk = :access',
        ExpressionAttributeValues: { ':access': ACCESS },
        ConsistentRead: true,
      };
      const rows = await queryAll(table, query, accessRow);
      return rows.map(({ access }) => access).toSorted((a, b) => (a.requestedAt < b.requestedAt ? 1 : -1));
    },

    async decide(access) {
      const command = new PutCommand({
        TableName,
        Item: itemOf(access),
        ConditionExpression: '#state = :open',
        ExpressionAttributeNames: { '#state': 'state' },
        ExpressionAttributeValues: { ':open': 'open' },
      });
      return (await holds(client.send(command))) ? 'saved' : 'changedMeanwhile';
    },
  };
}

function itemOf(access: SecurityAccess) {
  const ttl = Math.ceil(Date.parse(access.requestedAt) / 1000) + KEPT;
  return { ...keys.access(access.id), ttl, state: access.state, access: JSON.stringify(access) };
}
