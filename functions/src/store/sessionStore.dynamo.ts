import { DeleteCommand, GetCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { holds } from './holds.ts';
import { keys } from './keys.ts';
import { sessionRow, signInRow } from './rows.ts';
import type { SessionStore } from './sessionStore.ts';
import type { Table } from './table.ts';

/**
 * Sessions and sign-ins in the table. Each carries `ttl`, so that the table drops it some time after its
 * end; until then whoever reads it looks at its `expiresAt`.
 */
export function dynamoSessionStore({ client, name: TableName }: Table): SessionStore {
  return {
    async add(session) {
      const Item = { ...keys.session(session.hash), ...session, ttl: ttlOf(session) };
      await client.send(new PutCommand({ TableName, Item }));
    },

    async get(hash) {
      const command = new GetCommand({ TableName, Key: keys.session(hash), ConsistentRead: true });
      const { Item } = await client.send(command);
      if (Item === undefined) return undefined;
      const { pk: _pk, sk: _sk, ttl: _ttl, ...session } = sessionRow.parse(Item);
      return session;
    },

    async touch(hash, seenAt) {
      const command = new UpdateCommand({
        TableName,
        Key: keys.session(hash),
        UpdateExpression: 'set seenAt = :seenAt',
        ConditionExpression: 'attribute_exists(pk)',
        ExpressionAttributeValues: { ':seenAt': seenAt },
      });
      await holds(client.send(command));
    },

    async end(hash) {
      await client.send(new DeleteCommand({ TableName, Key: keys.session(hash) }));
    },

    async addAttempt(attempt) {
      const Item = { ...keys.signIn(attempt.hash), ...attempt, ttl: ttlOf(attempt) };
      await client.send(new PutCommand({ TableName, Item }));
    },

    async takeAttempt(hash) {
      const Key = keys.signIn(hash);
      const { Attributes } = await client.send(
        new DeleteCommand({ TableName, Key, ReturnValues: 'ALL_OLD' }),
      );
      if (Attributes === undefined) return undefined;
      const { pk: _pk, sk: _sk, ttl: _ttl, ...attempt } = signInRow.parse(Attributes);
      return attempt;
    },
  };
}

function ttlOf({ expiresAt }: { readonly expiresAt: string }): number {
  return Math.ceil(Date.parse(expiresAt) / 1000);
}
