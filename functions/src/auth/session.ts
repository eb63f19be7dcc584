import type { Dependencies } from '../dependencies.ts';
import type { Account, Role } from '../store/accountStore.ts';
import type { Session, SessionKey } from '../store/sessionStore.ts';
import { hashOf } from './hashOf.ts';

const MINUTE = 60_000;
/** A session ends after so long without use, in milliseconds: longer for those who fill in the form. */
const IDLE: Readonly<Record<Role, number>> = {
  editor: 60 * MINUTE,
  contributor: 60 * MINUTE,
  approver: 30 * MINUTE,
  analyst: 30 * MINUTE,
  speaker: 30 * MINUTE,
  admin: 30 * MINUTE,
};
/** A session ends after so long, whatever is done, in milliseconds. */
const ABSOLUTE = 12 * 60 * MINUTE;
/** The last use is written down at most this often, in milliseconds. */
const TOUCH_EVERY = 5 * MINUTE;
/** An act that needs a fresh sign-in needs one that is at most so old, in milliseconds. */
const FRESH = 5 * MINUTE;

export const SESSION_SECONDS = ABSOLUTE / 1000;

/** Somebody signed in. */
export interface SignedIn {
  readonly account: Account;
  readonly session: Session;
  /** When the session ends if nothing more is done, UTC. */
  readonly expiresAt: string;
}

/** What is known when a session starts. */
export interface SessionStart {
  readonly account: Account;
  /** When the person showed the provider who they are; absent when it did not say. */
  readonly authAt?: string;
  /** As `clientLabel` says it. */
  readonly client: string;
}

type Needs = Pick<Dependencies, 'sessions' | 'now' | 'newSecret'>;

/**
 * Starts a session under a new secret, so that one known before the sign-in is worth nothing, and removes those
 * of the account that are over.
 *
 * @returns the text for the cookie: the account and 256 bits of which only the SHA-256 is stored
 */
export async function startSession(
  { sessions, now, newSecret }: Needs,
  { account, authAt, client }: SessionStart,
): Promise<string> {
  const secret = newSecret();
  const start = now();
  const earlier = await sessions.listOf(account.id);
  await Promise.all(
    earlier.filter((one) => isOver(one, account.role, start)).map((one) => sessions.end(one)),
  );
  await sessions.add({
    hash: hashOf(secret),
    account: account.id,
    createdAt: start.toISOString(),
    ...(authAt !== undefined && { authAt: earliest(authAt, start.toISOString()) }),
    client,
    seenAt: start.toISOString(),
    expiresAt: new Date(start.getTime() + ABSOLUTE).toISOString(),
  });
  return `${account.id}.${secret}`;
}

/** Who is signed in by this cookie; `undefined` when the session ended or its account is gone. */
export async function findSession(
  needs: Pick<Needs, 'sessions' | 'now'>,
  cookie: string | undefined,
): Promise<SignedIn | undefined> {
  const key = sessionKeyOf(cookie);
  const found = key && (await needs.sessions.find(key));
  if (found === undefined || isOver(found.session, found.account.role, needs.now())) return undefined;
  const { account } = found;
  const session = { ...found.session, seenAt: await touch(needs, found.session) };
  return { account, session, expiresAt: endOf(session, account.role).toISOString() };
}

/** The sessions of an account that are not over, the latest used first. */
export async function sessionsOf(
  { sessions, now }: Pick<Needs, 'sessions' | 'now'>,
  { id, role }: Account,
): Promise<readonly Session[]> {
  const stored = await sessions.listOf(id);
  return stored
    .filter((session) => !isOver(session, role, now()))
    .toSorted((one, other) => other.seenAt.localeCompare(one.seenAt));
}

/** Ends all sessions of an account (id), for example because its role changed: people then sign in anew. */
export async function endSessionsOf({ sessions }: Pick<Needs, 'sessions'>, account: string): Promise<void> {
  await sessions.endAll(account);
}

export async function endSession(
  { sessions }: Pick<Needs, 'sessions'>,
  cookie: string | undefined,
): Promise<void> {
  const key = sessionKeyOf(cookie);
  if (key !== undefined) await sessions.end(key);
}

/** Whether the person showed who they are recently enough for an act that asks for it. */
export function isFresh({ authAt }: Pick<Session, 'authAt'>, now: Date): boolean {
  return authAt !== undefined && now.getTime() - Date.parse(authAt) <= FRESH;
}

/** Account and secret, as `startSession` joined them. */
export function sessionKeyOf(cookie = ''): SessionKey | undefined {
  const [, account, secret] = /^([0-9a-f]{64})\.([\w-]{43})$/.exec(cookie) ?? [];
  return account === undefined || secret === undefined ? undefined : { account, hash: hashOf(secret) };
}

function isOver(session: Session, role: Role, now: Date): boolean {
  return now >= endOf(session, role);
}

function endOf({ seenAt, expiresAt }: Session, role: Role): Date {
  return new Date(Math.min(Date.parse(seenAt) + IDLE[role], Date.parse(expiresAt)));
}

/** A provider whose clock is ahead makes nothing fresher than now. */
function earliest(one: string, other: string): string {
  return one < other ? one : other;
}

async function touch({ sessions, now }: Pick<Needs, 'sessions' | 'now'>, session: Session): Promise<string> {
  const { seenAt } = session;
  const current = now();
  if (current.getTime() - Date.parse(seenAt) < TOUCH_EVERY) return seenAt;
  await sessions.touch(session, current.toISOString());
  return current.toISOString();
}
