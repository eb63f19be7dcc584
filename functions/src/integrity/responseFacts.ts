import { canonicalJson, effectiveAnswers, packRow, readResponse, unitType, type ResponseRow } from '#survey';
import { sha256Of } from '../store/sha256Of.ts';
import type { ResponseHead } from '../store/responseStore.ts';
import type { Submission } from '../store/submissionStore.ts';
import { submissionHash } from '../submission/submissionHash.ts';
import type { HeadFacts, Known, SubmissionFacts } from './holdings.ts';

/** What is compared of a row (Antwortzeile). */
export function rowHash(row: ResponseRow): string {
  return sha256Of(canonicalJson(row));
}

export function headFacts({ edition, unit, state, mode, rev, accepted, pending }: ResponseHead): HeadFacts {
  return {
    edition,
    unit,
    state,
    mode,
    rev,
    ...(accepted && { accepted: { ...accepted, row: rowHash(accepted.row) } }),
    ...(pending && { pending: { ...pending, row: rowHash(pending.row) } }),
  };
}

export function submissionFacts(known: Known, submission: Submission): SubmissionFacts {
  const { edition, unit, id, hash, submittedAt, submittedBy, versions, editors = [] } = submission;
  const isTrue = submissionHash(submission) === hash;
  const rows = rowsOf(known, submission);
  return { edition, unit, id, hash, submittedAt, submittedBy, versions, editors, isTrue, rows };
}

/** The rows a submission may give; none where its questionnaire is unknown. */
function rowsOf({ registry, questionnaires }: Known, submission: Submission): readonly string[] {
  const { unit, mode, answers } = submission;
  const questionnaire = questionnaires.get(submission.questionnaire);
  if (questionnaire === undefined) return [];
  const type = registry.find(unit)?.type;
  const types = type === undefined ? unitType.options : [type];
  const rows = types.flatMap((one) => {
    const respondent = { unitType: one, mode };
    const counted = effectiveAnswers(questionnaire, respondent, answers);
    const reading = readResponse({ questionnaire, respondent }, counted);
    // Reading puts the options of a choice into the order of the form; either order says the same.
    return [counted, ...(reading.kind === 'valid' ? [reading.answers] : [])];
  });
  return [...new Set(rows.map((one) => rowHash(packRow(questionnaire, mode, one))))];
}
