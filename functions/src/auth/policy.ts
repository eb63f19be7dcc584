import type { DimensionId, EditionState, UnitKey } from '#survey';
import type { Role } from '../store/accountStore.ts';

/** Everybody the policy knows: the roles of people, people without an account, and what the clock does. */
export type Actor = Role | 'public' | 'job';

/**
 * Which objects somebody may reach: all of them, those of the own administration (`own`), of it only the
 * delegated sections (`delegated`), or only what is about the own person (`self`).
 */
export type Reach = 'any' | 'own' | 'delegated' | 'self';

export interface PolicyRow {
  readonly resource: string;
  readonly action: string;
  readonly may: Readonly<Partial<Record<Actor, Reach>>>;
  /** States of the edition in which it may be done; absent: in every state. */
  readonly editionStates?: readonly EditionState[];
  /** It must be another person than the one who did the step before (Vier-Augen-Prinzip). */
  readonly byAnother?: true;
}

const ANY = { public: 'any' } as const;
const SELF = {
  contributor: 'self',
  editor: 'self',
  approver: 'self',
  analyst: 'self',
  speaker: 'self',
  admin: 'self',
} as const;
const OPEN = ['open'] as const;

/**
 * Who may do what (Berechtigungen): role × resource × action × own or foreign × state of the edition. What is
 * not written here may nobody. A route that names no row does not start. `docs/permissions.md` shows it.
 */
export const POLICY = {
  'service.read': { resource: 'service', action: 'read', may: ANY },
  'edition.read': { resource: 'edition', action: 'read', may: ANY },
  'questionnaire.read': { resource: 'questionnaire', action: 'read', may: ANY },
  'unit.read': { resource: 'unit', action: 'read', may: ANY },
  'release.read': { resource: 'release', action: 'read', may: ANY },
  'session.read': { resource: 'session', action: 'read', may: ANY },
  'session.start': { resource: 'session', action: 'start', may: ANY },
  'session.end': { resource: 'session', action: 'end', may: ANY },
  'invitation.redeem': { resource: 'invitation', action: 'redeem', may: ANY },

  'account.read': { resource: 'account', action: 'read', may: SELF },
  'account.write': { resource: 'account', action: 'write', may: SELF },

  'response.read': {
    resource: 'response',
    action: 'read',
    may: { contributor: 'own', editor: 'own', approver: 'own' },
  },
  'draft.read': {
    resource: 'draft',
    action: 'read',
    may: { contributor: 'delegated', editor: 'own', approver: 'own' },
  },
  'draft.write': {
    resource: 'draft',
    action: 'write',
    may: { contributor: 'delegated', editor: 'own' },
    editionStates: OPEN,
  },
  'mode.choose': { resource: 'mode', action: 'choose', may: { editor: 'own' }, editionStates: OPEN },
  'response.send': { resource: 'response', action: 'send', may: { editor: 'own' }, editionStates: OPEN },
  'response.withdraw': {
    resource: 'response',
    action: 'withdraw',
    may: { editor: 'own' },
    editionStates: OPEN,
  },
  'submission.read': {
    resource: 'submission',
    action: 'read',
    may: { editor: 'own', approver: 'own' },
  },
  'response.approve': {
    resource: 'response',
    action: 'approve',
    may: { approver: 'own' },
    editionStates: ['open', 'closing'],
    byAnother: true,
  },
  'response.return': {
    resource: 'response',
    action: 'return',
    may: { approver: 'own' },
    editionStates: OPEN,
  },
  'result.read': { resource: 'result', action: 'read', may: { editor: 'own', approver: 'own' } },
  'copy.read': { resource: 'copy', action: 'read', may: { editor: 'own', approver: 'own' } },
  'trail.read': { resource: 'trail', action: 'read', may: { editor: 'own', approver: 'own', admin: 'any' } },

  'team.read': { resource: 'team', action: 'read', may: { editor: 'own', approver: 'own' } },
  'team.invite': { resource: 'team', action: 'invite', may: { editor: 'own', approver: 'own' } },
  'team.remove': { resource: 'team', action: 'remove', may: { editor: 'own', approver: 'own' } },
  'team.delegate': { resource: 'team', action: 'delegate', may: { editor: 'own' } },
  'team.remind': { resource: 'team', action: 'remind', may: { editor: 'own' }, editionStates: OPEN },

  'role.contributor': { resource: 'contributor', action: 'grant', may: { editor: 'own' } },
  'role.approver': { resource: 'approver', action: 'grant', may: { editor: 'own', admin: 'any' } },
  'role.editor': {
    resource: 'editor',
    action: 'grant',
    may: { editor: 'own', approver: 'own', analyst: 'any', admin: 'any' },
  },
  'role.association': {
    resource: 'association',
    action: 'grant',
    may: { admin: 'any' },
    byAnother: true,
  },

  'participation.read': {
    resource: 'participation',
    action: 'read',
    may: { analyst: 'any', admin: 'any' },
  },
  'contact.read': { resource: 'contact', action: 'read', may: { admin: 'any' } },
  'office.invite': { resource: 'office', action: 'invite', may: { analyst: 'any', admin: 'any' } },
  'office.remove': { resource: 'office', action: 'remove', may: { analyst: 'any', admin: 'any' } },
  'office.staff': { resource: 'office', action: 'staff', may: { admin: 'any' } },
  'edition.plan': { resource: 'edition', action: 'plan', may: { analyst: 'any', admin: 'any' } },
  'edition.open': { resource: 'edition', action: 'open', may: { analyst: 'any', admin: 'any' } },
  'edition.extend': { resource: 'edition', action: 'extend', may: { analyst: 'any', admin: 'any' } },
  'edition.close': { resource: 'edition', action: 'close', may: { job: 'any' } },
  'live.read': { resource: 'live', action: 'read', may: { analyst: 'any' } },
  'live.select': { resource: 'live', action: 'select', may: { analyst: 'any' } },
  'answers.read': { resource: 'answers', action: 'read', may: { analyst: 'any' } },
  'security.list': { resource: 'security', action: 'list', may: { analyst: 'any', admin: 'any' } },
  'security.request': { resource: 'security', action: 'request', may: { analyst: 'any' } },
  'security.decide': {
    resource: 'security',
    action: 'decide',
    may: { analyst: 'any', admin: 'any' },
    byAnother: true,
  },
  'security.read': { resource: 'security', action: 'read', may: { analyst: 'self' } },
  'release.prepare': { resource: 'release', action: 'prepare', may: { analyst: 'any' } },
  'release.review': { resource: 'release', action: 'review', may: { analyst: 'any', admin: 'any' } },
  'release.publish': {
    resource: 'release',
    action: 'publish',
    may: { analyst: 'any', admin: 'any' },
    byAnother: true,
  },
  'audit.read': { resource: 'audit', action: 'read', may: { analyst: 'self', admin: 'any' } },
} as const satisfies Readonly<Record<string, PolicyRow>>;

export type Permission = keyof typeof POLICY;

/** Permissions everybody has, so that no session is looked for. */
export type PublicPermission = {
  [Name in Permission]: (typeof POLICY)[Name]['may'] extends { readonly public: 'any' } ? Name : never;
}[Permission];

/** Permissions of people signed in. */
export type MemberPermission = Exclude<Permission, PublicPermission>;

/** Who asks; nobody signed in has the role `public` and no unit. */
export interface Caller {
  readonly role: Actor;
  readonly unit?: UnitKey;
  /** Delegated sections; only contributors have them. */
  readonly sections?: readonly DimensionId[];
}

/** What is asked for; what is left out is not looked at. */
export interface Target {
  readonly unit?: UnitKey;
  readonly dimension?: DimensionId;
  readonly editionState?: EditionState;
}

/**
 * Whether somebody may do something, and if not, what they are told: to sign in, that it is not theirs to do
 * (`forbidden`), nothing at all about a foreign object (`hidden`), or that it is too early or too late.
 */
export type Verdict = 'allowed' | 'signInRequired' | 'forbidden' | 'hidden' | 'editionClosed';

export function mayDo(permission: Permission, caller: Caller, target: Target): Verdict {
  const row: PolicyRow = POLICY[permission];
  const reach = reachOf(permission, caller.role);
  if (reach === undefined) return caller.role === 'public' ? 'signInRequired' : 'forbidden';
  if (!isWithin(reach, caller, target)) return 'hidden';
  const { editionState } = target;
  const isTooEarlyOrLate = editionState !== undefined && row.editionStates?.includes(editionState) === false;
  return isTooEarlyOrLate ? 'editionClosed' : 'allowed';
}

function isWithin(reach: Reach, { unit, sections = [] }: Caller, target: Target): boolean {
  const isOwn = unit !== undefined && (target.unit ?? unit) === unit;
  switch (reach) {
    case 'any':
    case 'self':
      return true;
    case 'own':
      return isOwn;
    case 'delegated':
      return isOwn && (target.dimension === undefined || sections.includes(target.dimension));
  }
}

/** Whether everybody may do it, signed in or not. */
export function isPublic(permission: Permission): boolean {
  return 'public' in POLICY[permission].may;
}

/** Whether there is such a row: what a route names is checked once more when the API starts. */
export function isPermission(name: string): name is Permission {
  return Object.hasOwn(POLICY, name);
}

/** How far a role reaches with a permission; `undefined` when it has none. */
export function reachOf(permission: Permission, role: Actor): Reach | undefined {
  const row: PolicyRow = POLICY[permission];
  return row.may[role] ?? row.may.public;
}
