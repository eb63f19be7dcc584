import type { Membership } from '#survey';
import type { Scope } from './keys.ts';

/** Somebody's time in a unit, and when they were last reminded of what is open. */
export interface Member extends Membership {
  readonly remindedAt?: string;
}

/** A reminder (Erinnerung) by the id of its operation. */
export interface Reminder {
  readonly operation: string;
  readonly at: string;
  /** There must have been none since. */
  readonly noneSince: string;
}

/**
 * Who belongs to a unit or to the association (Mitglieder). It only says that somebody is or was there; what the
 * person may do stands in the account alone.
 */
export interface MemberStore {
  /**
   * Enters somebody as of an instant, or lets somebody who left come back.
   *
   * @returns `leftLater` when they left after that instant, so that what was decided before does not bring them back
   */
  join(scope: Scope, account: string, at: string): Promise<'joined' | 'leftLater'>;
  /**
   * Notes that somebody left; the first time counts.
   *
   * @returns when they left; `undefined` when they were never there
   */
  leave(scope: Scope, account: string, at: string): Promise<string | undefined>;
  /**
   * Notes a reminder if there was none for a while.
   *
   * @returns when it was noted: the same instant for the same operation; `undefined` when there was another
   */
  remind(scope: Scope, account: string, reminder: Reminder): Promise<string | undefined>;
  /** Everybody who is or was a member, read consistently. */
  of(scope: Scope): Promise<Member[]>;
}
