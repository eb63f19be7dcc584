import { createHash } from 'node:crypto';
import type { DimensionId, UnitKey } from '#survey';

/** Functions a person may have. Public is everybody without an account. */
export type Role = 'contributor' | 'editor' | 'approver' | 'analyst' | 'speaker' | 'admin';

/** An account (Konto): identity is issuer and subject of the identity provider, never the mail address. */
export interface Account {
  readonly id: string;
  readonly issuer: string;
  readonly subject: string;
  readonly name: string;
  readonly role: Role;
  /** The unit in which the role holds; roles of the association have none. */
  readonly unit?: UnitKey;
  /** Delegated sections (Mitwirkung); only contributors have them. */
  readonly sections?: readonly DimensionId[];
  /** Where notices go; never an identity. */
  readonly email?: string;
  /** When the invitation was redeemed that gave the role last; absent for accounts that came without one. */
  readonly grantedAt?: string;
  /** Counts every change; the condition of the next one. */
  readonly rev: number;
}

/** The id of an account follows from the identity: SHA-256 over issuer and subject, hexadecimal. */
export function accountId(issuer: string, subject: string): string {
  return createHash('sha256')
    .update(JSON.stringify([issuer, subject]))
    .digest('hex');
}

export interface AccountStore {
  /** `undefined` when nobody gave this identity an account. */
  byIdentity(issuer: string, subject: string): Promise<Account | undefined>;
  get(id: string): Promise<Account | undefined>;
  add(account: Account): Promise<'added' | 'exists'>;
  /** Writes the account that follows on revision `seen`; `rev` must be `seen + 1`. */
  replace(account: Account, seen: number): Promise<'saved' | 'changedMeanwhile'>;
  /** Takes the account away if it is still at that revision; the person is then nobody here. */
  remove(id: string, seen: number): Promise<'removed' | 'changedMeanwhile'>;
}
