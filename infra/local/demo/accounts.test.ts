import { expect, it } from 'vitest';
import { DEMO_ACCOUNTS } from './accounts.ts';
import { ASSOCIATION, DISTRICT, SMALL_TOWN } from './inventedUnits.ts';

const peopleOf = (unit: string) => DEMO_ACCOUNTS.filter((account) => account.unit === unit);
const rolesOf = (unit: string) => peopleOf(unit).map(({ role }) => role);

it('every person has a name and a subject of their own', () => {
  for (const key of ['name', 'subject'] as const) {
    expect(new Set(DEMO_ACCOUNTS.map((account) => account[key])).size).toBe(DEMO_ACCOUNTS.length);
  }
});

it('the town and the association show approval by a second person, the district sending in alone', () => {
  expect(rolesOf(SMALL_TOWN)).toEqual(['editor', 'approver']);
  expect(rolesOf(ASSOCIATION)).toEqual(['editor', 'contributor', 'approver']);
  expect(rolesOf(DISTRICT)).toEqual(['editor']);
});
