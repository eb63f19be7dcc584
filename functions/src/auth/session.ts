import type { Dependencies } from '../dependencies.ts';
import type { Account } from '../store/accountStore.ts';
import type { Session } from '../store/sessionStore.ts';
import { hashOf } from './hashOf.ts';

const MINUTE = 60_000;
/** A session ends after so long without use, in milliseconds. */
const IDLE = 60 * MINUTE;
/** A session ends after so long, whatever is done, in milliseconds. */
const ABSOLUTE = 12 * 60 * MINUTE;
/** The last use is written down at most this often, in milliseconds. */
const TOUCH_EVERY = 5 * MINUTE;

export const SESSION_SECONDS = ABSOLUTE / 1000;

/** Somebody signed in. */
export interface SignedIn {
  readonly account: Account;
  /** When the session ends if nothing more is done, UTC. */
  readonly expiresAt: string;
}

type Needs = Pick<Dependencies, 'sessions' | 'accounts' | 'now' | 'newSecret'>;

/**
 * Starts a session under a new id, so that an id known before the sign-in is worth nothing.
 *
 * @returns the id for the cookie: 256 bits of which only the SHA-256 is stored
 */
export async function startSession({ sessions, now, newSecret }: Needs, account: Account): Promise<string> {
  const id = newSecret();
  const start = now();
  await sessions.add({
    hash: hashOf(id),
    account: account.id,
    createdAt: start.toISOString(),
    seenAt: start.toISOString(),
    expiresAt: new Date(start.getTime() + ABSOLUTE).toISOString(),
  });
  return id;
}

/** Who is signed in under this id; `undefined` when the session ended or its account is gone. */
export async function findSession(needs: Needs, id: string | undefined): Promise<SignedIn | undefined> {
  if (id === undefined) return undefined;
  const { sessions, accounts, now } = needs;
  const session = await sessions.get(hashOf(id));
  if (session === undefined || isOver(session, now())) return undefined;
  const account = await accounts.get(session.account);
  if (account === undefined) return undefined;
  const seenAt = await touch(needs, session);
  return { account, expiresAt: endOf({ ...session, seenAt }).toISOString() };
}

export async function endSession(
  { sessions }: Pick<Needs, 'sessions'>,
  id: string | undefined,
): Promise<void> {
  if (id !== undefined) await sessions.end(hashOf(id));
}

function isOver(session: Session, now: Date): boolean {
  return now >= endOf(session);
}

function endOf({ seenAt, expiresAt }: Session): Date {
  return new Date(Math.min(Date.parse(seenAt) + IDLE, Date.parse(expiresAt)));
}

async function touch({ sessions, now }: Needs, { hash, seenAt }: Session): Promise<string> {
  const current = now();
  if (current.getTime() - Date.parse(seenAt) < TOUCH_EVERY) return seenAt;
  await sessions.touch(hash, current.toISOString());
  return current.toISOString();
}
