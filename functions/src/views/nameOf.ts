import type { Dependencies } from '../dependencies.ts';
import type { Account } from '../store/accountStore.ts';

/** The name of a person for somebody who reads: „Sie“ for themselves; an account that is gone has none. */
export async function nameOf(
  { accounts }: Pick<Dependencies, 'accounts'>,
  reader: string,
  account: string,
): Promise<string> {
  return account === reader ? 'Sie' : fullNameOf({ accounts }, account);
}

/** The name of a person for anybody. */
export async function fullNameOf(
  { accounts }: Pick<Dependencies, 'accounts'>,
  account: string,
): Promise<string> {
  return (await accounts.get(account))?.name ?? 'Früheres Konto';
}

/** How a person is called in a text that needs some name: a provider may not say it. */
export function calledName({ name }: Pick<Account, 'name'>): string {
  return name.trim() === '' ? 'eine Person Ihrer Verwaltung' : name;
}
