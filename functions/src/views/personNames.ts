import type { Dependencies } from '../dependencies.ts';
import { nameOf } from './nameOf.ts';

/** Who acted when the clock did, in the audit trail. */
const SYSTEM = 'system';

/** Names of people for somebody who reads, each account looked up once; what the clock did did „Digitalpegel“. */
export function personNames(
  dependencies: Pick<Dependencies, 'accounts'>,
  reader: string,
): (account: string) => Promise<string> {
  const known = new Map<string, Promise<string>>([[SYSTEM, Promise.resolve('Digitalpegel')]]);
  return (account) => {
    const name = known.get(account) ?? nameOf(dependencies, reader, account);
    known.set(account, name);
    return name;
  };
}
