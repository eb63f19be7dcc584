import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type * as z from 'zod';
import { holds } from './holds.ts';
import { keys, MEMBER, unitPartition } from './keys.ts';
import type { Member, MemberStore, Reminder } from './memberStore.ts';
import { queryAll } from './queryAll.ts';
import { memberRow } from './peopleRows.ts';
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
        ConditionExpression: 'attribute_not_exists(leftAt) or leftAt <= :at',
        ExpressionAttributeValues: { ':account': account, ':at': at },
      });
      return (await holds(client.send(command))) ? 'joined' : 'leftLater';
    },

    async leave(scope, account, at) {
      const command = new UpdateCommand({
        TableName,
        Key: keys.member(scope, account),
        UpdateExpression: 'set leftAt = if_not_exists(leftAt, :at)',
        ConditionExpression: 'attribute_exists(pk)',
        ExpressionAttributeValues: { ':at': at },
        ReturnValues: 'ALL_NEW',
      });
      try {
        const { Attributes } = await client.send(command);
        return memberRow.parse(Attributes).leftAt;
      } catch (error) {
        if (error instanceof ConditionalCheckFailedException) return undefined;
        throw error;
      }
    },

    async remind(scope, account, reminder) {
      const Key = keys.member(scope, account);
      if (await holds(client.send(noteReminder(TableName, Key, reminder)))) return reminder.at;
      const { Item } = await client.send(new GetCommand({ TableName, Key, ConsistentRead: true }));
      const member = Item && memberRow.parse(Item);
      return member?.reminder === reminder.operation ? member.remindedAt : undefined;
    },

    async of(scope) {
      const query = {
        KeyConditionExpression: 'pk = :unit and begins_with(sk, :member)',
        ExpressionAttributeValues: { ':unit': unitPartition(scope), ':member': MEMBER },
        ConsistentRead: true,
      };
      return (await queryAll(table, query, memberRow)).map(memberOf);
    },
  };
}

function noteReminder(
  TableName: string,
  Key: ReturnType<typeof keys.member>,
  { operation, at, noneSince }: Reminder,
): UpdateCommand {
  const isOther = '(attribute_not_exists(reminder) or reminder <> :operation)';
  return new UpdateCommand({
    TableName,
    Key,
    UpdateExpression: 'set remindedAt = :at, reminder = :operation',
    ConditionExpression: `attribute_exists(pk) and (attribute_not_exists(remindedAt) or remindedAt <= :noneSince) and ${isOther}`,
    ExpressionAttributeValues: { ':at': at, ':operation': operation, ':noneSince': noneSince },
  });
}

function memberOf({ account, joinedAt, leftAt, remindedAt }: z.infer<typeof memberRow>): Member {
  return {
    account,
    joinedAt,
    ...(leftAt !== undefined && { leftAt }),
    ...(remindedAt !== undefined && { remindedAt }),
  };
}
