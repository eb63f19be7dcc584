import type * as z from 'zod';
import { DeleteCommand, PutCommand, QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { accountOf } from './accountStore.dynamo.ts';
import { holds } from './holds.ts';
import { keys, SESSION } from './keys.ts';
import { queryAll } from './queryAll.ts';
import { sessionRow, signInRow } from './peopleRows.ts';
import type { Session, SessionKey, SessionStore } from './sessionStore.ts';
import type { Table } from './table.ts';

/**
 * Sessions and sign-ins in the table. The sessions of a person lie beside the account: one query reads both, so
 * that what happens to the account counts on the next request. Each carries `ttl`, so that the table drops it some time after its
 * end; until then whoever reads it looks at its `expiresAt`.
 */
export function dynamoSessionStore(table: Table): SessionStore {
  const { client, name: TableName } = table;

  async function listOf(account: string): Promise<readonly Session[]> {
    const query = {
      KeyConditionExpression: 'pk = :account and begins_with(sk, :session)',
      ExpressionAttributeValues: { ':account': keys.account(account).pk, ':session': SESSION },
      ConsistentRead: true,
    };
    return (await queryAll(table, query, sessionRow)).map(withoutKeys);
  }

  async function end({ account, hash }: SessionKey): Promise<void> {
    await client.send(new DeleteCommand({ TableName, Key: keys.session(account, hash) }));
  }

  async function endAll(account: string, kept?: SessionKey): Promise<void> {
    const ended = (await listOf(account)).filter(({ hash }) => hash !== kept?.hash);
    await Promise.all(ended.map(end));
  }

  return {
    listOf,
    end,
    endAll: async (account) => endAll(account),
    endOthers: async (kept) => endAll(kept.account, kept),

    async add(session) {
      const Item = { ...keys.session(session.account, session.hash), ...session, ttl: ttlOf(session) };
      await client.send(new PutCommand({ TableName, Item }));
    },

    async find({ account: id, hash }) {
      const { pk, sk } = keys.session(id, hash);
      const command = new QueryCommand({
        TableName,
        KeyConditionExpression: 'pk = :account',
        ExpressionAttributeValues: { ':account': pk },
        ConsistentRead: true,
      });
      const { Items = [] } = await client.send(command);
      const account = Items.find((item) => item['sk'] === keys.account(id).sk);
      const session = Items.find((item) => item['sk'] === sk);
      if (account === undefined || session === undefined) return undefined;
      return { account: accountOf(account), session: sessionOf(session) };
    },

    async touch({ account, hash }, seenAt) {
      const command = new UpdateCommand({
        TableName,
        Key: keys.session(account, hash),
        UpdateExpression: 'set seenAt = :seenAt',
        ConditionExpression: 'attribute_exists(pk)',
        ExpressionAttributeValues: { ':seenAt': seenAt },
      });
      await holds(client.send(command));
    },

    ...signInAttempts(table),
  };
}

function signInAttempts({
  client,
  name: TableName,
}: Table): Pick<SessionStore, 'addAttempt' | 'takeAttempt'> {
  return {
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

function sessionOf(item: Readonly<Record<string, unknown>>): Session {
  return withoutKeys(sessionRow.parse(item));
}

function withoutKeys({ pk: _pk, sk: _sk, ttl: _ttl, ...session }: z.infer<typeof sessionRow>): Session {
  return session;
}

function ttlOf({ expiresAt }: { readonly expiresAt: string }): number {
  return Math.ceil(Date.parse(expiresAt) / 1000);
}
