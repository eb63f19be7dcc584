import { DeleteCommand, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { accountId, type Account, type AccountStore } from './accountStore.ts';
import { holds } from './holds.ts';
import { keys } from './keys.ts';
import { accountRow } from './peopleRows.ts';
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
      const Item = itemOf(account);
      const command = new PutCommand({ TableName, Item, ConditionExpression: 'attribute_not_exists(pk)' });
      return (await holds(client.send(command))) ? 'added' : 'exists';
    },

    async replace(account, seen) {
      if (account.rev !== seen + 1) throw new RangeError('An account follows on the revision that was seen.');
      const command = new PutCommand({ TableName, Item: itemOf(account), ...at(seen) });
      return (await holds(client.send(command))) ? 'saved' : 'changedMeanwhile';
    },

    async remove(id, seen) {
      const command = new DeleteCommand({ TableName, Key: keys.account(id), ...at(seen) });
      return (await holds(client.send(command))) ? 'removed' : 'changedMeanwhile';
    },
  };
}

function itemOf(account: Account) {
  if (account.id !== accountId(account.issuer, account.subject)) {
    throw new RangeError('The id of an account follows from its identity.');
  }
  return { ...keys.account(account.id), ...account };
}

/** Accounts from before there were revisions have none. */
function at(seen: number) {
  const absent = seen === 0 ? ' or (attribute_exists(pk) and attribute_not_exists(rev))' : '';
  return {
    ConditionExpression: `rev = :seen${absent}`,
    ExpressionAttributeValues: { ':seen': seen },
  };
}

/** @throws when the stored row does not parse */
export function accountOf(item: Readonly<Record<string, unknown>>): Account {
  const { pk: _pk, sk: _sk, ...account } = accountRow.parse(item);
  return account;
}
