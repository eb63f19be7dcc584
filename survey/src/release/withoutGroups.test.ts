import { expect, it } from 'vitest';
import type { Decision } from './decision.ts';
import { withoutGroups } from './withoutGroups.ts';

const group = (id: string, members?: readonly string[]): Decision['group'] => ({
  ...{ id, label: id, kind: 'district', parent: '14' },
  ...(members && { members: [...members] }),
});
const shown = (id: string, atoms: readonly number[], members?: readonly string[]): Decision => ({
  ...{ group: group(id, members), atoms, N: 9, kind: 'shown', strata: [{ id, atoms }] },
});
const decisions: readonly Decision[] = [
  shown('a', [0]),
  { group: group('b'), atoms: [1], N: 9, kind: 'merged', into: 'rest' },
  { group: group('c'), atoms: [2], N: 9, kind: 'merged', into: 'rest' },
  shown('rest', [1, 2], ['b', 'c']),
];

it('withholds a group, and with a group of several its members instead of it', () => {
  const kindsWithout = (gone: string) =>
    withoutGroups(decisions, (atoms) => atoms.join() === gone).map((one) => `${one.group.id} ${one.kind}`);
  expect(kindsWithout('0')).toEqual(['a withheld', 'b merged', 'c merged', 'rest shown']);
  expect(kindsWithout('1,2')).toEqual(['a shown', 'b withheld', 'c withheld']);
});
