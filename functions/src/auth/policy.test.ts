import { describe, expect, it } from 'vitest';
import { OTHER_UNIT, UNIT } from '../../../tests/builders/examples.ts';
import { EXPECTED_ROWS } from '../../../tests/builders/permissionMatrix.ts';
import {
  reachDeviations,
  rowDeviations,
  secondPersonDeviations,
  stateDeviations,
} from '../../../tests/builders/policyDeviations.ts';
import { isPermission, mayDo } from './policy.ts';

describe('the policy', () => {
  it('has exactly the rows of the matrix', () => {
    expect(rowDeviations()).toEqual([]);
  });

  it.each(EXPECTED_ROWS)('says who may do $permission with what', (row) => {
    expect(reachDeviations(row)).toEqual([]);
  });

  it.each(EXPECTED_ROWS)('says in which states of the edition $permission is possible', (row) => {
    expect(stateDeviations(row)).toEqual([]);
  });

  it('tells a stranger nothing about the state of an edition', () => {
    const stranger = { role: 'editor', unit: OTHER_UNIT } as const;
    expect(mayDo('draft.write', stranger, { unit: UNIT, editionState: 'closed' })).toBe('hidden');
  });

  it('asks for another person where a second pair of eyes is the point', () => {
    expect(secondPersonDeviations()).toEqual([]);
  });

  it.each(['', 'coffee.drink', 'constructor', '__proto__', 'toString'])('has no row „%s“', (name) => {
    expect(isPermission(name)).toBe(false);
  });
});
