import { expect, it } from 'vitest';
import { groupsOf, STATE_PLAN, type Group } from './plan.ts';
import { remainders } from './remainders.ts';

const atomsOf = (plan: Group, ...published: string[]) =>
  remainders(plan, ({ id }) => published.includes(id)).map(({ group, atoms }) => [group.id, atoms]);

it('keeps Berlin out of every group', () => {
  expect(groupsOf(STATE_PLAN)).toHaveLength(6);
  for (const { atoms } of groupsOf(STATE_PLAN)) expect(atoms).not.toContain('11');
});

it('leaves the withheld states when the total is published', () => {
  expect(atomsOf(STATE_PLAN, 'gesamt', '12', '13', '15')).toEqual([
    ['gesamt', ['14', '16']],
    ['12', ['12']],
    ['13', ['13']],
    ['15', ['15']],
  ]);
  expect(atomsOf(STATE_PLAN, 'gesamt', '12', '13', '14', '15', '16')[0]).toEqual(['gesamt', []]);
});

it('leaves nothing to derive when the total is withheld', () => {
  expect(atomsOf(STATE_PLAN, '12')).toEqual([['12', ['12']]]);
});

it('looks through a withheld group to the published ones inside it', () => {
  const leaf = (id: string): Group => ({ id, label: id, atoms: [id], children: [] });
  const middle: Group = { id: 'M', label: 'M', atoms: ['a', 'b'], children: [leaf('a'), leaf('b')] };
  const top: Group = { id: 'T', label: 'T', atoms: ['a', 'b', 'c'], children: [middle, leaf('c')] };
  expect(atomsOf(top, 'T', 'a')).toEqual([
    ['T', ['b', 'c']],
    ['a', ['a']],
  ]);
});
