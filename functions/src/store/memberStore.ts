import type { Membership } from '#survey';
import type { Scope } from './keys.ts';

/**
 * Who belongs to a unit or to the association (Mitglieder). It only says that somebody is or was there; what the
 * person may do stands in the account alone.
 */
export interface MemberStore {
  /** Enters somebody, or lets somebody who left come back. */
  join(scope: Scope, account: string, at: string): Promise<void>;
  /** Notes that somebody left; the first time counts. */
  leave(scope: Scope, account: string, at: string): Promise<void>;
  /** Everybody who is or was a member, read consistently. */
  of(scope: Scope): Promise<Membership[]>;
}
