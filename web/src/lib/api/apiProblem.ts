import type { DimensionId, Issue } from '#survey';
import type { SectionView } from './views.ts';

/** A problem as the API reports it (RFC 9457), with the extras some of them carry. */
export interface Problem {
  /** `/probleme/edition-closed` */
  readonly type: string;
  readonly title: string;
  readonly status: number;
  /** What to do about it, in German. */
  readonly detail?: string;
  /** To name when asking for help. */
  readonly reference?: string;
  /** version-conflict: the section as somebody else left it */
  readonly current?: SectionView;
  /** sections-changed: which ones */
  readonly changed?: readonly DimensionId[];
  /** invalid-answers: what is wrong with them */
  readonly issues?: readonly Issue[];
}

/** The API answered with a problem. Being out of reach is none: then `fetch` itself rejects with a `TypeError`. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';
  readonly problem: Problem;
  /** How long to wait before asking again, if the server says so. */
  readonly retryAfterMs: number | undefined;

  constructor(problem: Problem, retryAfterMs?: number) {
    super(problem.title);
    this.problem = problem;
    this.retryAfterMs = retryAfterMs;
  }

  get status(): number {
    return this.problem.status;
  }

  /** `edition-closed`, `version-conflict` … */
  get code(): string {
    return this.problem.type.slice(this.problem.type.lastIndexOf('/') + 1);
  }

  /** Whether nothing but a fresh sign-in is missing (erneute Anmeldung); whoever asked is signed in. */
  get needsStepUp(): boolean {
    return this.code === 'step-up-required';
  }

  /** Whether nobody is signed in (any more). */
  get needsSignIn(): boolean {
    return this.status === 401 && !this.needsStepUp;
  }
}
