import type { CandidateFailure, CandidateFile, CandidateState } from './candidateRow.ts';

/** A release in the making (Veröffentlichungsentwurf), and afterwards what is kept of how it was made. */
export interface Candidate {
  readonly edition: number;
  /** The release it becomes: 1, 2, … within the edition. */
  readonly number: number;
  /** Id of the command that created it. */
  readonly id: string;
  readonly state: CandidateState;
  /** Counts every change; the condition of the next one. */
  readonly rev: number;
  readonly createdAt: string;
  /** Account. */
  readonly createdBy: string;
  /** What a correction changes and why; absent for the first release of an edition. */
  readonly correction?: string;
  /** Figures audited so far, of all; `all` is 0 before it is built. */
  readonly progress: { readonly done: number; readonly all: number };
  /** What is stored of it; see `CandidateFile`. */
  readonly files: Readonly<Partial<Record<CandidateFile, StoredFile>>>;
  /** Why it could not be made, in the state `failed`. */
  readonly failure?: CandidateFailure;
  /** Who let it out, in the states `publishing` and `published`. */
  readonly publication?: { readonly at: string; readonly by: string };
}

export interface StoredFile {
  readonly sha256: string;
  readonly chunks: number;
}

/**
 * Candidates with their files. There is one for each number of an edition at most; files are confidential and lie
 * under the hash of their content.
 */
export interface CandidateStore {
  add(candidate: Candidate): Promise<'added' | 'exists'>;
  get(edition: number, number: number): Promise<Candidate | undefined>;
  /** The latest edition first, and within it the highest number. */
  all(): Promise<Candidate[]>;
  /** Writes the candidate that follows on revision `seen`. `rev` must be `seen + 1`. */
  replace(candidate: Candidate, seen: number): Promise<'saved' | 'changedMeanwhile'>;
  remove(candidate: Candidate): Promise<'removed' | 'changedMeanwhile'>;
  putFile(candidate: string, file: CandidateFile, text: string): Promise<StoredFile>;
  /** @throws when a file is missing or its bytes are not those that were stored */
  getFile(candidate: string, file: CandidateFile, stored: StoredFile): Promise<string>;
  /** Removes whatever is stored under the id of a candidate. */
  removeFiles(candidate: string): Promise<void>;
}
