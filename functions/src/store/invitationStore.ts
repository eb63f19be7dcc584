import type { DimensionId } from '#survey';
import type { Role } from './accountStore.ts';
import type { Scope } from './keys.ts';

/** Where an invitation lies. */
export interface InvitationKey {
  readonly scope: Scope;
  /** SHA-256 of the token, hexadecimal. */
  readonly hash: string;
}

/** An invitation (Einladung) to take on a role. Only the SHA-256 of its token is stored. */
export interface Invitation extends InvitationKey {
  readonly role: Role;
  /** Sections delegated with it; only contributors have them. */
  readonly sections?: readonly DimensionId[];
  /** Where it was sent; absent for a letter. */
  readonly email?: string;
  readonly createdAt: string;
  /** Account that invited. */
  readonly createdBy: string;
  readonly expiresAt: string;
  /** Roles of the association wait (`unconfirmed`) until a second admin agrees. */
  readonly state: 'unconfirmed' | 'open' | 'redeemed' | 'revoked';
  readonly confirmedBy?: string;
  readonly redeemedBy?: string;
  readonly redeemedAt?: string;
  readonly revokedBy?: string;
  readonly revokedAt?: string;
}

/** Invitations. Each change is one conditional write on the state. */
export interface InvitationStore {
  /** Adds an invitation, once for each operation (id from the client): its repetition adds no second one. */
  add(invitation: Invitation, operation: string): Promise<'added' | 'exists'>;
  get(scope: Scope, hash: string): Promise<Invitation | undefined>;
  /** All invitations of a unit that the table still holds, the latest first. */
  of(scope: Scope): Promise<Invitation[]>;
  /** Writes the next state if it is still in the state that was seen. */
  replace(invitation: Invitation, seen: Invitation['state']): Promise<'saved' | 'changedMeanwhile'>;
}
