import type { Mode, ResponseRow, UnitKey } from '#survey';

/** Where the response of one unit stands (Antwortbogen): no head is `draft` in the full form. */
export type ResponseState = 'draft' | 'accepted' | 'closed';

/** The head (Kopf) of one response: its state and what of it counts. */
export interface ResponseHead {
  readonly edition: number;
  readonly unit: UnitKey;
  readonly state: ResponseState;
  readonly mode: Mode;
  /** Counts every change of the head; the condition of the next one. */
  readonly rev: number;
  /** The submission that counts, once there is one. */
  readonly accepted?: AcceptedSubmission;
}

export interface AcceptedSubmission {
  readonly id: string;
  /** Instant, UTC. */
  readonly submittedAt: string;
  /** SHA-256 of the canonical content, hexadecimal. */
  readonly hash: string;
  readonly row: ResponseRow;
}

/** One row of an edition: what aggregates are computed from. */
export interface EditionRow {
  readonly unit: UnitKey;
  readonly state: ResponseState;
  readonly submittedAt: string;
  readonly row: ResponseRow;
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
}
