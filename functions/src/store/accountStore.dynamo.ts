import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { accountId, type Account, type AccountStore } from './accountStore.ts';
import { holds } from './holds.ts';
import { keys } from './keys.ts';
import { accountRow } from './rows.ts';
import type { Table } from './table.ts';

/** Accounts in the table. The id follows from the identity, so both ways to an account read one item. */
export function dynamoAccountStore({ client, name: TableName }: Table): AccountStore {
  async function get(id: string): Promise<Account | undefined> {
    const { Item } = await client.send(
      new GetCommand({ TableName, Key: keys.account(id), ConsistentRead: true }),
    );
    return Item === undefined ? undefined : accountOf(Item);
  }

  return {
    get,
    byIdentity: async (issuer, subject) => get(accountId(issuer, subject)),

    async add(account) {
      if (account.id !== accountId(account.issuer, account.subject)) {
        throw new RangeError('The id of an account follows from its identity.');
      }
      const Item = { ...keys.account(account.id), ...account };
      const command = new PutCommand({ TableName, Item, ConditionExpression: 'attribute_not_exists(pk)' });
      return (await holds(client.send(command))) ? 'added' : 'exists';
    },
  };
}

/** @throws when the stored row does not parse */
export function accountOf(item: Readonly<Record<string, unknown>>): Account {
  const { pk: _pk, sk: _sk, ...account } = accountRow.parse(item);
  return account;
}
