import type { AccountStore } from '../store/accountStore.ts';

/** Accounts for one answer: each is read once, however often its name stands in it. */
export function readOnce(accounts: AccountStore): AccountStore {
  const known = new Map<string, ReturnType<AccountStore['get']>>();
  return {
    ...accounts,
    get: (id) => {
      const account = known.get(id) ?? accounts.get(id);
      known.set(id, account);
      return account;
    },
  };
}
