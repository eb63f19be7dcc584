import type {
  ApprovalKind,
  DimensionId,
  EditionDates,
  Standing,
  StateCode,
  Tally,
  UnitKey,
  UnitType,
} from '#survey';
import type { EditionView, UnitView } from './views.ts';

/** What is needed to plan editions. */
export interface OfficeEditions {
  readonly editions: readonly EditionView[];
  /** Versions of questionnaires there are. */
  readonly questionnaires: readonly string[];
  /** The server's clock. */
  readonly now: string;
}

export interface EditionPlan extends EditionDates {
  readonly year: number;
  readonly questionnaire: string;
}

/** How one unit takes part: no answers, no people. */
export interface ParticipationEntry {
  readonly key: UnitKey;
  readonly name: string;
  readonly state: StateCode;
  readonly type: UnitType;
  readonly standing: Standing;
  readonly submittedAt?: string;
  readonly approval?: ApprovalKind;
}

/** The board of an edition (Teilnahmestand). */
export interface ParticipationView {
  readonly edition: EditionView;
  readonly total: Tally;
  readonly byState: readonly { readonly state: StateCode; readonly tally: Tally }[];
  readonly byType: readonly { readonly type: UnitType; readonly tally: Tally }[];
  readonly units: readonly ParticipationEntry[];
}

/** A member of a unit or of the association; names and addresses only for those who may see them. */
export interface OfficeMember {
  readonly account: string;
  readonly role: string;
  readonly joinedAt: string;
  readonly mayRemove: boolean;
  readonly name?: string;
  readonly email?: string;
}

export interface OfficeInvitation {
  readonly id: string;
  readonly role: string;
  readonly createdAt: string;
  readonly expiresAt: string;
  readonly state: 'open' | 'unconfirmed' | 'expired';
  readonly mayRevoke: boolean;
  /** Who invited; „Sie“ for the reader. */
  readonly by?: string;
  readonly email?: string;
}

export interface OfficeUnit {
  readonly contacts: 'shown' | 'hidden';
  readonly unit: UnitView;
  readonly mayInvite: readonly string[];
  readonly members: readonly OfficeMember[];
  readonly invitations: readonly OfficeInvitation[];
}

/** Who works for the association, and who is invited to. */
export type StaffView = Pick<OfficeUnit, 'members' | 'invitations' | 'mayInvite'>;

export interface InvitationWish {
  readonly operation: string;
  readonly role: string;
  readonly email?: string;
}

/** An entry of an audit trail (Protokoll). */
export interface TrailEntry {
  readonly id: string;
  readonly at: string;
  readonly kind: string;
  readonly actor: string;
  readonly edition?: number;
  readonly dimension?: DimensionId;
  readonly subject?: string;
  readonly role?: string;
  /** Only in the trail of all units; absent where it was about the association. */
  readonly unit?: { readonly key: UnitKey; readonly name: string };
}

export interface TrailView {
  readonly entries: readonly TrailEntry[];
  /** Where the next part begins; absent at the end. */
  readonly before?: string;
}
