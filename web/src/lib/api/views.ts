import type {
  Answers,
  Comments,
  DimensionId,
  Edition,
  Mode,
  OwnResult,
  PreviousAnswers,
  StateCode,
  UnitKey,
  UnitType,
} from '#survey';

/** An edition (Erhebungsrunde) and whether it takes answers now, by the server's clock. */
export interface EditionView extends Edition {
  readonly acceptsAnswers: boolean;
}

/** A unit (Erhebungseinheit) with its names in full. */
export interface UnitView {
  readonly key: UnitKey;
  readonly name: string;
  readonly type: UnitType;
  readonly typeLabel: string;
  readonly state: StateCode;
  readonly stateName: string;
  readonly district: UnitKey;
  readonly districtName: string;
  readonly population: number;
  readonly sizeClassLabel: string;
  readonly municipalities: readonly MunicipalityView[];
}

export interface MunicipalityView {
  readonly ags: string;
  readonly name: string;
}

/** A found unit; `via` is the Gemeinde that led to it. */
export interface HitView {
  readonly unit: UnitView;
  readonly via?: MunicipalityView;
}

/** Who runs the site (Betreiber). */
export interface OperatorView {
  readonly name: string;
  readonly address: string;
  readonly email: string;
  readonly phone: string;
  readonly representative: string;
  readonly dataProtectionOfficer: string;
  readonly supervisoryAuthority: string;
  readonly enforcementBody: string;
  readonly demo: boolean;
}

/** Who is signed in. */
export type SessionView =
  | { readonly signedIn: false }
  | {
      readonly signedIn: true;
      readonly name: string;
      readonly role: string;
      /** Absent for people who work for no administration. */
      readonly unit?: UnitView;
      readonly expiresAt: string;
    };

/** A session (Sitzung) of the own account. */
export interface OwnSession {
  readonly id: string;
  /** „Firefox unter Windows“ */
  readonly client: string;
  readonly createdAt: string;
  /** Last use, to a few minutes. */
  readonly seenAt: string;
  /** Whether it is the one of this browser. */
  readonly current: boolean;
}

/** One section of the form; never saved: version 0 and empty. */
export interface SectionView {
  readonly dimension: DimensionId;
  readonly version: number;
  readonly answers: Answers;
  readonly comments: Comments;
  readonly updatedAt?: string;
  /** Display name; „Sie“ for the one who reads. */
  readonly updatedBy?: string;
}

/** What an administration has handed in (Abgabe). */
export interface SubmissionView {
  readonly id: string;
  readonly submittedAt: string;
  readonly hash: string;
}

/** One of the own submissions in a list; the accepted one counts. */
export interface SubmissionEntry extends SubmissionView {
  readonly mode: Mode;
  readonly isAccepted: boolean;
}

/** The response (Antwortbogen) of the own administration. */
export interface ResponseView {
  readonly edition: EditionView;
  readonly unit: UnitView;
  readonly mode: Mode;
  readonly state: 'draft' | 'accepted' | 'closed';
  readonly rev: number;
  readonly sections: readonly SectionView[];
  readonly accepted?: SubmissionView;
}

/** What the own administration answered the last time, item by item. */
export interface PreviousView extends PreviousAnswers {
  readonly submittedAt: string;
  /** Names of the levels then. */
  readonly scale: readonly string[];
}

export interface SectionSave {
  readonly seen: number;
  readonly operation: string;
  readonly answers: Answers;
  readonly comments: Comments;
}

export interface SubmissionRequest {
  readonly id: string;
  readonly versions: Readonly<Partial<Record<DimensionId, number>>>;
  readonly mode: Mode;
}

/** The own result with what it rests on. */
export interface ResultView {
  readonly unit: UnitView;
  readonly edition: EditionView;
  readonly submission: SubmissionView;
  readonly result: OwnResult;
}
