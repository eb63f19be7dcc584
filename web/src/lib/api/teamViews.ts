import type { DimensionId } from '#survey';
import type { UnitView } from './views.ts';

/** Somebody of the own administration. */
export interface MemberView {
  readonly account: string;
  readonly name: string;
  readonly role: string;
  readonly email?: string;
  readonly joinedAt: string;
  readonly isSelf: boolean;
  readonly mayRemove: boolean;
  /** Only of contributors. */
  readonly sections?: readonly DimensionId[];
  /** Only of contributors, while an edition takes answers: what is not finished yet. */
  readonly openSections?: readonly DimensionId[];
  readonly remindedAt?: string;
  readonly rev: number;
}

/** An invitation (Einladung) that waits. */
export interface InvitationView {
  readonly id: string;
  readonly role: string;
  readonly sections?: readonly DimensionId[];
  /** Absent for a letter. */
  readonly email?: string;
  readonly by: string;
  readonly createdAt: string;
  readonly expiresAt: string;
  readonly state: 'open' | 'unconfirmed' | 'expired';
  readonly mayRevoke: boolean;
}

/** Who belongs to the own administration, and who is invited. */
export interface TeamView {
  readonly members: readonly MemberView[];
  readonly invitations: readonly InvitationView[];
  readonly mayInvite: readonly string[];
}

export interface InvitationWish {
  readonly operation: string;
  readonly role: string;
  readonly sections?: readonly DimensionId[];
  readonly email?: string;
}

/** What an invitation offers to whoever holds its link. */
export interface InvitationOffer {
  readonly unit?: UnitView;
  readonly organisation: string;
  readonly role: string;
  readonly roleName: string;
  readonly sections: readonly DimensionId[];
  readonly inviterName: string;
  readonly expiresAt: string;
}
