import type { DimensionId, Mode, ResponseRow, ResponseState, UnitKey } from '#survey';

/** The section versions a submitter saw. */
export type Versions = Readonly<Partial<Record<DimensionId, number>>>;

/** The head (Kopf) of one response: its state and what of it counts. No head is `draft` in the full form. */
export interface ResponseHead {
  readonly edition: number;
  readonly unit: UnitKey;
  readonly state: ResponseState;
  readonly mode: Mode;
  /** Counts every change of the head; the condition of the next one. */
  readonly rev: number;
  /** The submission that counts, once there is one. */
  readonly accepted?: AcceptedSubmission;
  /** What waits for approval, in the state `inApproval` only. */
  readonly pending?: PendingSubmission;
  /** What the approver said when the last submission was returned; until the next one is sent. */
  readonly returned?: Returned;
  /** The last commands that changed the head, so that their repetition has the same answer. */
  readonly operations?: readonly HeadOperation[];
}

export interface AcceptedSubmission {
  readonly id: string;
  /** Instant, UTC. */
  readonly submittedAt: string;
  /** SHA-256 of the canonical content, hexadecimal. */
  readonly hash: string;
  readonly row: ResponseRow;
  /** Absent for what was accepted before there were versions in the head. */
  readonly versions?: Versions;
  /** Absent for what was accepted before there was approval. */
  readonly approval?: Approval;
}

/** Whose decision made a submission count (Freigabe): a second person's, or the only person's. */
export type Approval =
  | { readonly kind: 'fourEyes'; readonly by: string; readonly at: string }
  | { readonly kind: 'onePerson'; readonly at: string };

export interface PendingSubmission {
  readonly id: string;
  readonly submittedAt: string;
  readonly submittedBy: string;
  readonly hash: string;
  readonly row: ResponseRow;
  readonly versions: Versions;
  /** Accounts that saved its sections last. */
  readonly editors: readonly string[];
}

/** A return (Rückgabe) with what is to be mended, for all and by section. */
export interface Returned {
  readonly submission: string;
  readonly by: string;
  readonly at: string;
  readonly comment: string;
  readonly sections: Readonly<Partial<Record<DimensionId, string>>>;
}

/** A command that changed the head: what it led to is its answer however often it is sent. */
export interface HeadOperation {
  readonly id: string;
  readonly at: string;
  readonly state: ResponseState;
  readonly rev: number;
}

/** One row of an edition: what aggregates are computed from. */
export interface EditionRow {
  readonly unit: UnitKey;
  readonly state: ResponseState;
  readonly submittedAt: string;
  readonly row: ResponseRow;
}

/** How one response stands, without its answers. */
export interface ResponseStand {
  readonly unit: UnitKey;
  readonly state: ResponseState;
  readonly mode: Mode;
  /** When what counts was sent; absent while nothing counts. */
  readonly submittedAt?: string;
  readonly approval?: Approval;
}

/** Heads of responses. Every change is one conditional write. */
export interface ResponseStore {
  /** `undefined` before the first change. Read consistently. */
  get(edition: number, unit: UnitKey): Promise<ResponseHead | undefined>;
  /** Writes the head that follows on revision `seen` (0: there was none). `rev` must be `seen + 1`. */
  put(head: ResponseHead, seen: number): Promise<'saved' | 'changedMeanwhile'>;
  /**
   * All accepted rows of an edition, by unit, from the index `byEdition`.
   *
   * @throws when a stored row does not parse: a lost row would bias every figure
   */
  rowsOf(edition: number): Promise<EditionRow[]>;
  /** How every response of an edition stands that has a head, by unit, from the same index. */
  standsOf(edition: number): Promise<ResponseStand[]>;
}
