import type { DimensionId, UnitKey } from '#survey';
import type { Account } from '#functions';
import type { ApiUnderTest } from './apiUnderTest.ts';
import { exampleAccount } from './examples.ts';

/** People of one administration with their sessions' cookies. */
export interface ExampleTeam {
  readonly anna: string;
  readonly bert: string;
  /** The head of the administration, who approves. */
  readonly chris: string;
  /** Helps with the sections given. */
  readonly dora: string;
  readonly accounts: Readonly<Record<'anna' | 'bert' | 'chris' | 'dora', Account>>;
  /** Sessions begun at the time of the clock. */
  signInAgain(): Promise<ExampleTeam>;
}

const JOINED = '2026-01-01T00:00:00.000Z';

/** Two editors, an approver and a contributor of one administration, all signed in. */
export async function exampleTeam(
  pegel: ApiUnderTest,
  unit: UnitKey,
  sections: readonly DimensionId[] = ['eakte'],
): Promise<ExampleTeam> {
  const person = (name: string, changes: Partial<Account>) =>
    exampleAccount(`${name}-${unit}`, { unit, name: `Person ${name}`, ...changes });
  const accounts = {
    anna: person('anna', { name: 'Anna Amt' }),
    bert: person('bert', { name: 'Bert Büro' }),
    chris: person('chris', { name: 'Chris Chef', role: 'approver' }),
    dora: person('dora', { name: 'Dora Datenschutz', role: 'contributor', sections }),
  };
  for (const { id } of Object.values(accounts)) await pegel.dependencies.members.join(unit, id, JOINED);
  const cookies = {
    anna: await pegel.signIn(accounts.anna),
    bert: await pegel.signIn(accounts.bert),
    chris: await pegel.signIn(accounts.chris),
    dora: await pegel.signIn(accounts.dora),
  };
  return { ...cookies, accounts, signInAgain: () => exampleTeam(pegel, unit, sections) };
}
