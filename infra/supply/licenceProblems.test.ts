import { describe, expect, it } from 'vitest';
import { isAllowed, licenceProblems, type LicenceException } from './licenceProblems.ts';

const lock = (entry: { license?: string; dev?: boolean }) => ({ packages: { 'node_modules/@a/b': entry } });
const exception: LicenceException = { name: /^@a\/b$/, licence: 'MPL-2.0', ships: false, reason: 'a tool' };

describe('a licence', () => {
  it.each([
    ['MIT', true],
    ['(MIT OR GPL-3.0-only)', true],
    ['MIT AND ISC', true],
    ['MIT AND GPL-3.0-only', false],
    ['(MIT OR (ISC AND X))', false],
    ['GPL-3.0-only', false],
    ['UNLICENSED', false],
    ['SEE LICENSE IN x', false],
    ['mit', false],
  ])('%s is allowed: %s', (expression, expected) => {
    expect(isAllowed(expression)).toBe(expected);
  });

  it('that is not on the list, or none, is named with its package', () => {
    expect(licenceProblems(lock({ license: 'GPL-3.0-only' }), [])).toEqual([
      'node_modules/@a/b: licence GPL-3.0-only',
    ]);
    expect(licenceProblems(lock({}), [])).toEqual(['node_modules/@a/b: licence unknown']);
  });

  it('may be an exception: for that licence, and for what does not ship', () => {
    expect(licenceProblems(lock({ license: 'MPL-2.0', dev: true }), [exception])).toEqual([]);
    expect(licenceProblems(lock({ license: 'MPL-2.0' }), [exception])).toHaveLength(2);
    expect(licenceProblems(lock({ license: 'GPL-3.0-only', dev: true }), [exception])).toHaveLength(2);
  });

  it('an exception nothing needs is said to be idle', () => {
    expect(licenceProblems(lock({ license: 'MIT' }), [exception])).toEqual(['exception ^@a\\/b$ is idle']);
  });
});
