import type { Dependencies } from '../dependencies.ts';

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
