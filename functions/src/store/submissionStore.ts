import type { Answers, Comments, DimensionId, Mode, UnitKey } from '#survey';

/** What was sent in (Abgabe): an immutable copy of all sections as the submitter saw them. */
export interface Submission {
  /** From the client, so that a repeated request is recognised. */
  readonly id: string;
  readonly edition: number;
  readonly unit: UnitKey;
  readonly mode: Mode;
  /** Version of the questionnaire that was answered. */
  readonly questionnaire: string;
  readonly answers: Answers;
  readonly comments: Comments;
  /** The section versions the submitter saw. */
  readonly versions: Readonly<Partial<Record<DimensionId, number>>>;
  readonly submittedAt: string;
  readonly submittedBy: string;
  /** SHA-256 of the canonical content, hexadecimal. */
  readonly hash: string;
  /** Accounts that saved its sections last; absent in those from before there was approval. */
  readonly editors?: readonly string[];
  /** Why it replaces what was accepted before (Grund der Änderung). */
  readonly reason?: string;
}

/** A submission without what was sent in. */
export type SubmissionSummary = Pick<Submission, 'id' | 'mode' | 'submittedAt' | 'hash'>;

export interface SubmissionStore {
  /** Never replaces: a submission with the same id stays as it is and is returned. */
  add(
    submission: Submission,
  ): Promise<{ kind: 'added' } | { kind: 'exists'; submission: Submission } | { kind: 'tooLarge' }>;
  get(edition: number, unit: UnitKey, id: string): Promise<Submission | undefined>;
  /** All submissions of a unit in an edition, in no order that means anything. */
  listOf(edition: number, unit: UnitKey): Promise<readonly SubmissionSummary[]>;
}
