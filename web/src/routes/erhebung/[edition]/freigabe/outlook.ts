import {
  ownResult,
  type Answers,
  type OwnResult,
  type ProfileEntry,
  type Questionnaire,
  type Respondent,
} from '#survey';

/** One dimension as it would be, beside the last time. Points 0 … 100. */
export interface OutlookRow extends ProfileEntry {
  /** Absent where there was no score, or of another form. */
  readonly before?: number;
}

/** The result a submission would give (Ergebnis bei Freigabe). */
export interface Outlook {
  readonly result: OwnResult;
  readonly rows: readonly OutlookRow[];
  readonly indexBefore?: number;
}

/** @param before the result of the last time; one of the other form (Kurzbogen, Langbogen) does not compare */
export function outlookOf(
  questionnaire: Questionnaire,
  respondent: Respondent,
  answers: Answers,
  before: OwnResult | undefined,
): Outlook {
  const result = ownResult(questionnaire, respondent, answers);
  const comparable = before?.mode === result.mode ? before : undefined;
  const scores = new Map(comparable?.profile.map(({ dimension, score }) => [dimension, score]));
  return {
    result,
    rows: result.profile.map((entry) => {
      const score = scores.get(entry.dimension);
      return { ...entry, ...(score !== undefined && { before: score }) };
    }),
    ...(comparable?.index !== undefined && { indexBefore: comparable.index }),
  };
}
