import type { EditionState, UnitKey } from '#survey';
import type { Role } from '../store/accountStore.ts';

/** Objects anybody may reach, or only those of the own administration. */
type Reach = 'any' | 'own';

interface PolicyRow {
  readonly resource: string;
  readonly action: string;
  readonly may: Readonly<Partial<Record<Role | 'public', Reach>>>;
  /** States of the edition in which it may be done; absent: in every state. */
  readonly editionStates?: readonly EditionState[];
}

/**
 * Who may do what (Berechtigungen): role × resource × action × own or foreign × state of the edition. What is
 * not written here may nobody. A route that names no row does not start.
 */
export const POLICY = {
  'service.read': { resource: 'service', action: 'read', may: { public: 'any' } },
  'edition.read': { resource: 'edition', action: 'read', may: { public: 'any' } },
  'questionnaire.read': { resource: 'questionnaire', action: 'read', may: { public: 'any' } },
  'unit.read': { resource: 'unit', action: 'read', may: { public: 'any' } },
  'release.read': { resource: 'release', action: 'read', may: { public: 'any' } },
  'session.read': { resource: 'session', action: 'read', may: { public: 'any' } },
  'session.start': { resource: 'session', action: 'start', may: { public: 'any' } },
  'session.end': { resource: 'session', action: 'end', may: { public: 'any' } },
  'draft.read': { resource: 'draft', action: 'read', may: { editor: 'own' } },
  'draft.write': { resource: 'draft', action: 'write', may: { editor: 'own' }, editionStates: ['open'] },
  'response.submit': {
    resource: 'response',
    action: 'submit',
    may: { editor: 'own' },
    editionStates: ['open'],
  },
  'result.read': { resource: 'result', action: 'read', may: { editor: 'own' } },
  'copy.read': { resource: 'copy', action: 'read', may: { editor: 'own', approver: 'own' } },
} as const satisfies Readonly<Record<string, PolicyRow>>;

export type Permission = keyof typeof POLICY;

/** Permissions everybody has, so that no session is looked for. */
export type PublicPermission = {
  [Name in Permission]: (typeof POLICY)[Name]['may'] extends { readonly public: 'any' } ? Name : never;
}[Permission];

export type MemberPermission = Exclude<Permission, PublicPermission>;

/** Who asks; nobody signed in has the role `public` and no unit. */
export interface Caller {
  readonly role: Role | 'public';
  readonly unit?: UnitKey;
}

/** What is asked for; what is left out is not looked at. */
export interface Target {
  readonly unit?: UnitKey;
  readonly editionState?: EditionState;
}

/**
 * Whether somebody may do something, and if not, what they are told: to sign in, that it is not theirs to do
 * (`forbidden`), nothing at all about a foreign object (`hidden`), or that it is too early or too late.
 */
export type Verdict = 'allowed' | 'signInRequired' | 'forbidden' | 'hidden' | 'editionClosed';

export function mayDo(permission: Permission, { role, unit }: Caller, target: Target): Verdict {
  const row: PolicyRow = POLICY[permission];
  const reach = row.may[role] ?? row.may.public;
  if (reach === undefined) return role === 'public' ? 'signInRequired' : 'forbidden';
  if (reach === 'own' && (unit === undefined || (target.unit ?? unit) !== unit)) return 'hidden';
  const { editionState } = target;
  const isTooEarlyOrLate = editionState !== undefined && row.editionStates?.includes(editionState) === false;
  return isTooEarlyOrLate ? 'editionClosed' : 'allowed';
}

/** Whether there is such a row: what a route names is checked once more when the API starts. */
export function isPermission(name: string): name is Permission {
  return Object.hasOwn(POLICY, name);
}
