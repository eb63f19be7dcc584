import type { DimensionId, Issue } from '#survey';
import { ApiProblem } from '#lib/api/apiProblem.ts';

/** Why a submission was not taken, and what to do. */
export interface SubmissionFailure {
  readonly title: string;
  readonly advice: string;
  /** Sections somebody changed since they were seen here. */
  readonly changed: readonly DimensionId[];
  readonly issues: readonly Issue[];
  /** Whether what is seen is out of date and has to be loaded again. */
  readonly hasNewState: boolean;
  /** Whether signing in again helps. */
  readonly isSignedOut: boolean;
  /** Whether a fresh sign-in is asked for before this may be done. */
  readonly needsStepUp: boolean;
}

const OUTDATED = [
  'sections-changed',
  'changed-meanwhile',
  'submission-id-used',
  'edition-closed',
  'reason-missing',
  'needs-approval',
  'not-pending',
];

/** Reads what the API says to a submission that failed; sending it again is safe. */
export function submissionFailure(error: unknown): SubmissionFailure {
  if (!(error instanceof ApiProblem)) return UNREACHABLE;
  const { title, detail = '', reference, changed = [], issues = [] } = error.problem;
  const mark = reference === undefined ? '' : ` (Kennung ${reference})`;
  return {
    title,
    advice: detail + mark,
    changed,
    issues,
    hasNewState: OUTDATED.includes(error.code),
    isSignedOut: error.needsSignIn || error.code === 'other-unit',
    needsStepUp: error.needsStepUp,
  };
}

const UNREACHABLE: SubmissionFailure = {
  title: 'Der Dienst ist gerade nicht erreichbar.',
  advice:
    'Bitte versuchen Sie es noch einmal. Auch wenn der erste Versuch schon angekommen ist, zählt er nur einmal.',
  changed: [],
  issues: [],
  hasNewState: false,
  isSignedOut: false,
  needsStepUp: false,
};
