import { expect, it } from 'vitest';
import { approversOf, helpersOf, teamIfReadable } from './teamNames.ts';

const TEAM = [
  { account: '1', name: 'Ben', role: 'editor' },
  { account: '2', name: 'Dana', role: 'contributor', sections: ['dsgvo'] },
  { account: '3', name: 'Vera', role: 'approver' },
] as const;

it('names who helps with a section and who may approve', () => {
  expect(helpersOf(TEAM, 'dsgvo')).toEqual(['Dana']);
  expect(helpersOf(TEAM, 'ozg')).toEqual([]);
  expect(approversOf(TEAM)).toEqual(['Vera']);
});

it('tells nobody from not knowing', async () => {
  expect(approversOf([])).toEqual([]);
  expect(approversOf(await teamIfReadable(Promise.reject(new TypeError('offline'))))).toBeUndefined();
});
