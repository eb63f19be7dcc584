import { createHash } from 'node:crypto';
import type { Account, Role, Session } from '#functions';
import type { UnitKey } from '#survey';
import { NOON } from './clock.ts';
import { exampleAccount, exampleAnalyst, OTHER_UNIT, UNIT } from './examples.ts';

/** The two administrations that must never learn of each other. */
export type Side = 'a' | 'b';
export const SIDES = ['a', 'b'] as const;
export const UNIT_OF: Readonly<Record<Side, UnitKey>> = { a: UNIT, b: OTHER_UNIT };

/** Sessions a person may come with. `aged` lives, but its sign-in is too old for grave acts. */
export const DEAD_SESSIONS = ['idle', 'absolute', 'ended', 'revoked', 'forged', 'none'] as const;
export type SessionState = 'active' | 'aged' | (typeof DEAD_SESSIONS)[number];

/** Somebody of an administration (`side`) or of the association. */
export interface CanaryPerson {
  readonly name: string;
  readonly side: Side | undefined;
  readonly account: Account;
}

const OF_UNIT = { anna: 'editor', bert: 'editor', chris: 'approver', dora: 'contributor' } as const;
const OF_ASSOCIATION = { olga: 'analyst', paul: 'speaker', ute: 'admin', vera: 'admin' } as const;

export type UnitName = keyof typeof OF_UNIT;
export type OfficeName = keyof typeof OF_ASSOCIATION;

/** What tells a person from all others, wherever it shows up. */
export function canaryOf(side: Side, kind: 'person' | 'abschnitt' | 'ganz', what: string): string {
  return `kanarie-${side}-${kind}-${what}`;
}

export function unitPerson(side: Side, name: UnitName): CanaryPerson {
  const subject = canaryOf(side, 'person', name);
  const role: Role = OF_UNIT[name];
  const sections = role === 'contributor' ? { sections: ['eakte'] as const } : {};
  const email = `${subject}@beispiel.example`;
  const account = exampleAccount(subject, { name: subject, role, unit: UNIT_OF[side], email, ...sections });
  return { name, side, account };
}

export function officePerson(name: OfficeName): CanaryPerson {
  const account = { ...exampleAnalyst(name), role: OF_ASSOCIATION[name], name: `Person ${name}` };
  return { name, side: undefined, account };
}

export function peopleOf(side: Side): CanaryPerson[] {
  return [
    unitPerson(side, 'anna'),
    unitPerson(side, 'bert'),
    unitPerson(side, 'chris'),
    unitPerson(side, 'dora'),
  ];
}

export function association(): CanaryPerson[] {
  return [officePerson('olga'), officePerson('paul'), officePerson('ute'), officePerson('vera')];
}

const MINUTE = 60_000;
const ago = (minutes: number) => new Date(Date.parse(NOON) - minutes * MINUTE).toISOString();
/** Longer ago than any session may be idle, than one may last, than a fresh sign-in may be. */
const IDLE = 61;
const ABSOLUTE = 12 * 60;
const AGED = 6;

/** What the table holds of a person's sessions at `NOON`. */
export function storedSessions(person: CanaryPerson): Session[] {
  const session = (state: SessionState, createdAgo: number, changes: Partial<Session>): Session => ({
    hash: sha256(secretOf(person, state)),
    account: state === 'revoked' ? goneAccount(person) : person.account.id,
    createdAt: ago(createdAgo),
    authAt: ago(createdAgo),
    client: 'Firefox unter Linux',
    seenAt: NOON,
    expiresAt: ago(createdAgo - ABSOLUTE),
    ...changes,
  });
  return [
    session('active', 0, {}),
    session('aged', AGED, {}),
    session('idle', IDLE, { seenAt: ago(IDLE) }),
    session('absolute', ABSOLUTE, {}),
    session('revoked', 0, {}),
  ];
}

/** The cookie a person sends; `undefined` for none. */
export function cookieOf(person: CanaryPerson, state: SessionState): string | undefined {
  if (state === 'none') return undefined;
  const account = state === 'revoked' ? goneAccount(person) : person.account.id;
  const secret = state === 'forged' ? secretOf(unitPerson('b', 'bert'), 'active') : secretOf(person, state);
  return `sitzung=${account}.${secret}`;
}

/** What a person's session is called on their account page. */
export function sessionIdOf(person: CanaryPerson): string {
  return sha256(secretOf(person, 'active')).slice(0, 16);
}

/** 256 bits, base64url, always the same for the same words. */
export function secretOf({ account }: CanaryPerson, purpose: string): string {
  return createHash('sha256').update(`${account.subject} ${purpose}`).digest('base64url');
}

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** An account that was taken away while a session was left behind. */
function goneAccount({ account }: CanaryPerson): string {
  return sha256(`${account.id} gone`);
}
