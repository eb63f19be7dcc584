import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isIndependent, mayDecideAlone } from './fourEyes.ts';

const OPENING = { opensAt: '2026-10-01T06:00:00.000Z' };
const person = fc.constantFrom('anna', 'bert', 'carla', 'dora');

describe('an approver', () => {
  it('is independent only without any hand in the submission', () => {
    fc.assert(
      fc.property(person, person, fc.array(person), (approver, submittedBy, editors) => {
        const hands = new Set([submittedBy, ...editors]);
        expect(isIndependent(approver, { submittedBy, editors })).toBe(!hands.has(approver));
      }),
    );
  });
});

describe('deciding alone', () => {
  const joinedAt = '2024-01-01T00:00:00.000Z';
  const me = { account: 'anna', joinedAt };

  it('is for whoever is the only one', () => {
    expect(mayDecideAlone('anna', [me], OPENING)).toBe(true);
  });

  it.each([
    ['a colleague', { account: 'bert', joinedAt }, false],
    [
      'a colleague who left before the edition opened',
      { account: 'bert', joinedAt, leftAt: '2026-10-01T05:59:59.999Z' },
      true,
    ],
    ['a colleague who left when it opened', { account: 'bert', joinedAt, leftAt: OPENING.opensAt }, false],
    ['a colleague removed today', { account: 'bert', joinedAt, leftAt: '2026-11-20T08:00:00.000Z' }, false],
  ])('with %s', (_name, other, expected) => {
    expect(mayDecideAlone('anna', [other, me], OPENING)).toBe(expected);
  });
});
