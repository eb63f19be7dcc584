import type {
  Answers,
  Comments,
  DimensionId,
  Edition,
  Mode,
  OwnResult,
  PreviousAnswers,
  ResponseState,
  SectionStatus,
  StateCode,
  UnitKey,
  UnitType,
} from '#survey';

/** An edition (Erhebungsrunde) and whether it takes answers now, by the server's clock. */
export interface EditionView extends Omit<Edition, 'frozen'> {
  readonly acceptsAnswers: boolean;
  /** Version of the rules it was opened with; absent before, and for editions from before there were such. */
  readonly rulesVersion?: string;
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
      /** Id of the account; what the browser keeps is kept under it. */
      readonly account: string;
      readonly name: string;
      readonly role: string;
      /** Absent for people who work for no administration. */
      readonly unit?: UnitView;
      /** Delegated sections; only contributors have them. */
      readonly sections?: readonly DimensionId[];
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
  /** Somebody said that it is finished as it stands. */
  readonly isDone: boolean;
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

/** A section with how far it is on its way. */
export interface SectionInResponse extends SectionView {
  readonly status: SectionStatus;
}

/** How a submission came to count: by a second person (fourEyes) or without one. */
export interface ApprovalFacts {
  readonly kind: 'fourEyes' | 'onePerson';
  readonly at: string;
  readonly by?: string;
}

/** What counts now. */
export interface AcceptedView extends SubmissionView {
  /** Absent for submissions from before approvals were noted. */
  readonly approval?: ApprovalFacts;
}

/** What waits for approval. */
export interface PendingReceipt extends SubmissionView {
  readonly submittedBy: string;
}

/** What the approver said when the last submission came back (Rückgabe). */
export interface ReturnedView {
  readonly at: string;
  readonly by: string;
  /** About all of it; contributors read only what is about their sections. */
  readonly comment?: string;
  readonly sections: Readonly<Partial<Record<DimensionId, string>>>;
}

interface ResponseBase {
  readonly edition: EditionView;
  readonly unit: UnitView;
  readonly mode: Mode;
  readonly state: ResponseState;
  readonly rev: number;
  /** Those that were ever saved and that the reader may see. */
  readonly sections: readonly SectionInResponse[];
  readonly returned?: ReturnedView;
}

/** What the own administration answered the last time, item by item. */
export interface PreviousView extends PreviousAnswers {
  readonly submittedAt: string;
  /** Names of the levels then. */
  readonly scale: readonly string[];
}

/** The response (Antwortbogen) as those see it who answer for all of it. */
export interface WholeResponse extends ResponseBase {
  readonly role: 'editor' | 'approver';
  readonly accepted?: AcceptedView;
  readonly pending?: PendingReceipt;
  /** Whether the reader may send it in without a second person (Einpersonenweg). */
  readonly mayDecideAlone: boolean;
}

/** The response as somebody sees it to whom sections are delegated (Mitwirkung). */
export interface DelegatedResponse extends ResponseBase {
  readonly role: 'contributor';
  readonly delegated: readonly DimensionId[];
}

export type ResponseView = WholeResponse | DelegatedResponse;

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
  /** Why what was accepted before is replaced; needed once something was. */
  readonly reason?: string;
  /** Without a second person. */
  readonly alone?: boolean;
}

/** What waits for approval, as whoever decides about it reads it. */
export interface PendingView {
  readonly edition: EditionView;
  readonly unit: UnitView;
  readonly mode: Mode;
  readonly submission: SubmissionView;
  readonly submittedBy: string;
  readonly reason?: string;
  readonly answers: Answers;
  readonly comments: Comments;
  readonly versions: Readonly<Partial<Record<DimensionId, number>>>;
  /** When what counts now was sent; absent while nothing counts. */
  readonly acceptedAt?: string;
  readonly approval: 'possible' | 'ownHand' | 'tooLate' | 'notYourRole';
}

/** What is decided about, under an id by which a repetition is recognised. */
export interface Decision {
  readonly operation: string;
  readonly submission: string;
}

export interface ReturnRequest extends Decision {
  readonly comment: string;
  readonly sections: Readonly<Partial<Record<DimensionId, string>>>;
}

/** Where the response stands after a decision. */
export interface DecidedView {
  readonly state: ResponseState;
  readonly rev: number;
}

/** The own result with what it rests on. */
export interface ResultView {
  readonly unit: UnitView;
  readonly edition: EditionView;
  readonly submission: SubmissionView;
  readonly result: OwnResult;
}
