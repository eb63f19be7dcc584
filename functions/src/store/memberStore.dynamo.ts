import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Membership } from '#survey';
import { holds } from './holds.ts';
import { keys, MEMBER, unitPartition } from './keys.ts';
import type { MemberStore } from './memberStore.ts';
import { queryAll } from './queryAll.ts';
import { memberRow } from './rows.ts';
import type { Table } from './table.ts';

/** Members in the table, in the partition of their unit. */
export function dynamoMemberStore(table: Table): MemberStore {
  const { client, name: TableName } = table;
  return {
    async join(scope, account, at) {
      const command = new UpdateCommand({
        TableName,
        Key: keys.member(scope, account),
        UpdateExpression: 'set account = :account, joinedAt = if_not_exists(joinedAt, :at) remove leftAt',
        ExpressionAttributeValues: { ':account': account, ':at': at },
      });
      await client.send(command);
    },

    async leave(scope, account, at) {
      const command = new UpdateCommand({
        TableName,
        Key: keys.member(scope, account),
        UpdateExpression: 'set leftAt = if_not_exists(leftAt, :at)',
        ConditionExpression: 'attribute_exists(pk)',
        ExpressionAttributeValues: { ':at': at },
      });
      await holds(client.send(command));
    },

    async of(scope) {
      const query = {
        KeyConditionExpression: 'pk = :unit and begins_with(sk, :member)',
        ExpressionAttributeValues: { ':unit': unitPartition(scope), ':member': MEMBER },
        ConsistentRead: true,
      };
      const rows = await queryAll(table, query, memberRow);
      return rows.map(({ pk: _pk, sk: _sk, ...member }): Membership => member);
    },
  };
}
