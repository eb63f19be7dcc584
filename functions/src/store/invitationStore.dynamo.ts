import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import type * as z from 'zod';
import { holds } from './holds.ts';
import type { Invitation, InvitationStore } from './invitationStore.ts';
import { INVITATION, keys, unitPartition } from './keys.ts';
import { queryAll } from './queryAll.ts';
import { invitationRow } from './peopleRows.ts';
import type { Table } from './table.ts';

/** Seconds an invitation is kept after its end, so that one can see what became of it. */
const KEPT = 90 * 24 * 60 * 60;

/** Invitations in the table, in the partition of their unit. */
export function dynamoInvitationStore(table: Table): InvitationStore {
  const { client, name: TableName } = table;
  return {
    /** The operation is written first: a crash in between leaves no invitation, and its id is spent. */
    async add(invitation, operation) {
      const { ttl, ...row } = itemOf(invitation);
      const isNew = { TableName, ConditionExpression: 'attribute_not_exists(pk)' };
      const claim = { ...keys.operation(invitation.scope, operation), ttl };
      if (!(await holds(client.send(new PutCommand({ ...isNew, Item: claim }))))) return 'exists';
      const command = new PutCommand({ ...isNew, Item: { ...row, ttl } });
      return (await holds(client.send(command))) ? 'added' : 'exists';
    },

    async get(scope, hash) {
      const Key = keys.invitation(scope, hash);
      const { Item } = await client.send(new GetCommand({ TableName, Key, ConsistentRead: true }));
      return Item === undefined ? undefined : invitationOf(invitationRow.parse(Item));
    },

    async of(scope) {
      const query = {
        KeyConditionExpression: 'pk = :unit and begins_with(sk, :invitation)',
        ExpressionAttributeValues: { ':unit': unitPartition(scope), ':invitation': INVITATION },
        ConsistentRead: true,
      };
      const rows = await queryAll(table, query, invitationRow);
      return rows.map(invitationOf).toSorted((a, b) => (a.createdAt < b.createdAt ? 1 : -1));
    },

    async replace(invitation, seen) {
      const command = new PutCommand({
        TableName,
        Item: itemOf(invitation),
        ConditionExpression: '#state = :seen',
        ExpressionAttributeNames: { '#state': 'state' },
        ExpressionAttributeValues: { ':seen': seen },
      });
      return (await holds(client.send(command))) ? 'saved' : 'changedMeanwhile';
    },
  };
}

function itemOf(invitation: Invitation) {
  const ttl = Math.ceil(Date.parse(invitation.expiresAt) / 1000) + KEPT;
  return { ...keys.invitation(invitation.scope, invitation.hash), ...invitation, ttl };
}

function invitationOf({
  pk: _pk,
  sk: _sk,
  ttl: _ttl,
  ...invitation
}: z.infer<typeof invitationRow>): Invitation {
  return invitation;
}
