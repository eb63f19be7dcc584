import { describe, expect, it } from 'vitest';
import { editionState } from '#survey';
import { OTHER_UNIT, UNIT } from '../../../tests/builders/examples.ts';
import { role } from '../store/rows.ts';
import { isPermission, mayDo, POLICY, type Permission } from './policy.ts';

const ROLES = ['public', ...role.options] as const;
const PUBLIC: readonly Permission[] = [
  'service.read',
  'edition.read',
  'questionnaire.read',
  'unit.read',
  'release.read',
  'session.read',
  'session.start',
  'session.end',
];
const COPY: Permission = 'copy.read';
const OWN: readonly Permission[] = ['draft.read', 'draft.write', 'response.submit', 'result.read'];
/** What others than the role that may are told. */
const VERDICTS: Readonly<Partial<Record<string, string>>> = { public: 'signInRequired', editor: 'allowed' };
const permissions = Object.keys(POLICY).filter(isPermission);

describe('the policy', () => {
  it('has the rows these tests know', () => {
    expect(permissions.toSorted()).toEqual([...PUBLIC, ...OWN, COPY].toSorted());
  });

  it.each(PUBLIC)('lets everybody do %s', (permission) => {
    for (const role of ROLES) expect(mayDo(permission, { role }, {})).toBe('allowed');
  });

  it.each(OWN)('lets only editors do %s, only in their own administration', (permission) => {
    for (const role of ROLES) {
      const expected = VERDICTS[role] ?? 'forbidden';
      expect(mayDo(permission, { role, unit: UNIT }, { unit: UNIT })).toBe(expected);
    }
    expect(mayDo(permission, { role: 'editor', unit: UNIT }, { unit: OTHER_UNIT })).toBe('hidden');
    expect(mayDo(permission, { role: 'editor' }, { unit: UNIT })).toBe('hidden');
    expect(mayDo(permission, { role: 'editor' }, {})).toBe('hidden');
  });

  it('lets those who edit and those who approve have a copy of what their administration sent in', () => {
    for (const role of ROLES) {
      const expected = role === 'approver' ? 'allowed' : (VERDICTS[role] ?? 'forbidden');
      expect(mayDo(COPY, { role, unit: UNIT }, { unit: UNIT })).toBe(expected);
    }
    for (const role of ['editor', 'approver'] as const) {
      expect(mayDo(COPY, { role, unit: UNIT }, { unit: OTHER_UNIT })).toBe('hidden');
      expect(mayDo(COPY, { role }, {})).toBe('hidden');
    }
  });

  it('lets answers be written in an open edition only, and read in every one', () => {
    const editor = { role: 'editor', unit: UNIT } as const;
    for (const state of editionState.options) {
      const target = { unit: UNIT, editionState: state };
      const expected = state === 'open' ? 'allowed' : 'editionClosed';
      expect(mayDo('draft.write', editor, target)).toBe(expected);
      expect(mayDo('response.submit', editor, target)).toBe(expected);
      expect(mayDo('draft.read', editor, target)).toBe('allowed');
      expect(mayDo('result.read', editor, target)).toBe('allowed');
    }
  });

  it('tells a stranger nothing about the state of an edition', () => {
    const stranger = { role: 'editor', unit: OTHER_UNIT } as const;
    expect(mayDo('draft.write', stranger, { unit: UNIT, editionState: 'closed' })).toBe('hidden');
  });

  it.each(['', 'coffee.drink', 'constructor', '__proto__', 'toString'])('has no row „%s“', (name) => {
    expect(isPermission(name)).toBe(false);
  });
});
