import { describe, expect, it } from 'vitest';
import { editionState } from '#survey';
import { OTHER_UNIT, UNIT } from '../../../tests/builders/examples.ts';
import { isPermission, mayDo, POLICY, type Actor, type Caller, type Permission } from './policy.ts';

/**
 * The permissions written down a second time, so that a slip in the policy is seen: `·` nobody, `any` everything,
 * `own` the own administration, `del` delegated sections, `self` the own person.
 */
const MATRIX = `
                    public contributor editor approver analyst speaker admin job
service.read        any    any         any    any      any     any     any   any
edition.read        any    any         any    any      any     any     any   any
questionnaire.read  any    any         any    any      any     any     any   any
unit.read           any    any         any    any      any     any     any   any
release.read        any    any         any    any      any     any     any   any
session.read        any    any         any    any      any     any     any   any
session.start       any    any         any    any      any     any     any   any
session.end         any    any         any    any      any     any     any   any
invitation.redeem   any    any         any    any      any     any     any   any
account.read        ·      self        self   self     self    self    self  ·
account.write       ·      self        self   self     self    self    self  ·
response.read       ·      own         own    own      ·       ·       ·     ·
draft.read          ·      del         own    own      ·       ·       ·     ·
draft.write         ·      del         own    ·        ·       ·       ·     ·
mode.choose         ·      ·           own    ·        ·       ·       ·     ·
response.send       ·      ·           own    ·        ·       ·       ·     ·
response.withdraw   ·      ·           own    ·        ·       ·       ·     ·
submission.read     ·      ·           own    own      ·       ·       ·     ·
response.approve    ·      ·           ·      own      ·       ·       ·     ·
response.return     ·      ·           ·      own      ·       ·       ·     ·
result.read         ·      ·           own    own      ·       ·       ·     ·
copy.read           ·      ·           own    own      ·       ·       ·     ·
trail.read          ·      ·           own    own      ·       ·       any   ·
team.read           ·      ·           own    own      ·       ·       ·     ·
team.invite         ·      ·           own    own      ·       ·       ·     ·
team.remove         ·      ·           own    own      ·       ·       ·     ·
team.delegate       ·      ·           own    ·        ·       ·       ·     ·
team.remind         ·      ·           own    ·        ·       ·       ·     ·
role.contributor    ·      ·           own    ·        ·       ·       ·     ·
role.approver       ·      ·           own    ·        ·       ·       any   ·
role.editor         ·      ·           own    own      any     ·       any   ·
role.association    ·      ·           ·      ·        ·       ·       any   ·
participation.read  ·      ·           ·      ·        any     ·       any   ·
contact.read        ·      ·           ·      ·        ·       ·       any   ·
office.invite       ·      ·           ·      ·        any     ·       any   ·
office.remove       ·      ·           ·      ·        any     ·       any   ·
office.staff        ·      ·           ·      ·        ·       ·       any   ·
edition.plan        ·      ·           ·      ·        any     ·       any   ·
edition.open        ·      ·           ·      ·        any     ·       any   ·
edition.extend      ·      ·           ·      ·        any     ·       any   ·
edition.close       ·      ·           ·      ·        ·       ·       ·     any
audit.read          ·      ·           ·      ·        self    ·       any   ·
`;

const ACTORS = ['public', 'contributor', 'editor', 'approver', 'analyst', 'speaker', 'admin', 'job'] as const;
const EXPECTED = MATRIX.trim()
  .split('\n')
  .slice(1)
  .map((line) => {
    const [name = '', ...reaches] = line.trim().split(/\s+/);
    return { permission: permissionOf(name), reaches };
  });

function permissionOf(name: string): Permission {
  if (!isPermission(name)) throw new Error(`The policy has no row ${name}.`);
  return name;
}

/** In which states of the edition; what is not named holds in all. */
const STATES: Readonly<Partial<Record<Permission, readonly string[]>>> = {
  'draft.write': ['open'],
  'mode.choose': ['open'],
  'response.send': ['open'],
  'response.withdraw': ['open'],
  'response.return': ['open'],
  'response.approve': ['open', 'closing'],
  'team.remind': ['open'],
};

const callerOf = (role: Actor): Caller => ({ role, unit: UNIT, sections: ['eakte'] });

describe('the policy', () => {
  it('has exactly these rows', () => {
    expect(Object.keys(POLICY)).toEqual(EXPECTED.map(({ permission }) => permission));
  });

  it.each(EXPECTED)('says who may do $permission with what', ({ permission, reaches }) => {
    for (const [at, role] of ACTORS.entries()) {
      const reach = reaches[at];
      const denied = role === 'public' ? 'signInRequired' : 'forbidden';
      const own = reach === '·' ? denied : 'allowed';
      expect(mayDo(permission, callerOf(role), { unit: UNIT, dimension: 'eakte' })).toBe(own);

      const foreign = reach === 'own' || reach === 'del' ? 'hidden' : own;
      expect(mayDo(permission, callerOf(role), { unit: OTHER_UNIT })).toBe(foreign);
      const { unit: _unit, ...homeless } = callerOf(role);
      expect(mayDo(permission, homeless, {})).toBe(foreign);

      const undelegated = reach === 'del' ? 'hidden' : own;
      expect(mayDo(permission, callerOf(role), { unit: UNIT, dimension: 'ozg' })).toBe(undelegated);
      expect(mayDo(permission, { role, unit: UNIT }, { dimension: 'eakte' })).toBe(undelegated);
    }
  });

  it.each(EXPECTED)(
    'says in which states of the edition $permission is possible',
    ({ permission, reaches }) => {
      const role = ACTORS[reaches.findIndex((reach) => reach !== '·')]!;
      for (const state of editionState.options) {
        const isPossible = STATES[permission]?.includes(state) ?? true;
        const verdict = mayDo(permission, callerOf(role), {
          unit: UNIT,
          dimension: 'eakte',
          editionState: state,
        });
        expect(verdict).toBe(isPossible ? 'allowed' : 'editionClosed');
      }
    },
  );

  it('tells a stranger nothing about the state of an edition', () => {
    const stranger = { role: 'editor', unit: OTHER_UNIT } as const;
    expect(mayDo('draft.write', stranger, { unit: UNIT, editionState: 'closed' })).toBe('hidden');
  });

  it('asks for another person where a second pair of eyes is the point', () => {
    const names = Object.entries(POLICY).flatMap(([name, row]) => ('byAnother' in row ? [name] : []));
    expect(names).toEqual(['response.approve', 'role.association']);
  });

  it.each(['', 'coffee.drink', 'constructor', '__proto__', 'toString'])('has no row „%s“', (name) => {
    expect(isPermission(name)).toBe(false);
  });
});
