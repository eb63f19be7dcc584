import type { Dependencies } from '../dependencies.ts';
import type { Account } from '../store/accountStore.ts';
import type { Session, SessionKey } from '../store/sessionStore.ts';
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

type Needs = Pick<Dependencies, 'sessions' | 'now' | 'newSecret'>;

/**
 * Starts a session under a new secret, so that one known before the sign-in is worth nothing.
 *
 * @returns the text for the cookie: the account and 256 bits of which only the SHA-256 is stored
 */
export async function startSession({ sessions, now, newSecret }: Needs, account: Account): Promise<string> {
  const secret = newSecret();
  const start = now();
  await sessions.add({
    hash: hashOf(secret),
    account: account.id,
    createdAt: start.toISOString(),
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
  const key = keyOf(cookie);
  const found = key && (await needs.sessions.find(key));
  if (found === undefined || isOver(found.session, needs.now())) return undefined;
  const seenAt = await touch(needs, found.session);
  return { account: found.account, expiresAt: endOf({ ...found.session, seenAt }).toISOString() };
}

export async function endSession(
  { sessions }: Pick<Needs, 'sessions'>,
  cookie: string | undefined,
): Promise<void> {
  const key = keyOf(cookie);
  if (key !== undefined) await sessions.end(key);
}

/** Account and secret, as `startSession` joined them. */
function keyOf(cookie = ''): SessionKey | undefined {
  const [, account, secret] = /^([0-9a-f]{64})\.([\w-]{43})$/.exec(cookie) ?? [];
  return account === undefined || secret === undefined ? undefined : { account, hash: hashOf(secret) };
}

function isOver(session: Session, now: Date): boolean {
  return now >= endOf(session);
}

function endOf({ seenAt, expiresAt }: Session): Date {
  return new Date(Math.min(Date.parse(seenAt) + IDLE, Date.parse(expiresAt)));
}

async function touch({ sessions, now }: Pick<Needs, 'sessions' | 'now'>, session: Session): Promise<string> {
  const { seenAt } = session;
  const current = now();
  if (current.getTime() - Date.parse(seenAt) < TOUCH_EVERY) return seenAt;
  await sessions.touch(session, current.toISOString());
  return current.toISOString();
}
