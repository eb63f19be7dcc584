import { unpackRow, type Answers, type Questionnaire, type UnitKey } from '#survey';
import type { Dependencies } from '../dependencies.ts';
import { questionnaireOf } from '../questionnaireOf.ts';
import type { AcceptedSubmission } from '../store/responseStore.ts';

/** What a unit answered the last time before an edition (Vorjahresantworten). */
export interface PreviousResponse {
  /** Year of the edition it was accepted in; not always the year before. */
  readonly edition: number;
  /** Instant, UTC. */
  readonly submittedAt: string;
  /** The one it answered. */
  readonly questionnaire: Questionnaire;
  /** Those that counted. */
  readonly answers: Answers;
}

/**
 * Looks back, edition by edition, for the last accepted response of a unit: one query for the editions, one
 * read for each looked at, which is one for whoever took part the last time.
 *
 * @returns `undefined` when nothing was ever accepted before `year`
 */
export async function previousResponse(
  dependencies: Pick<Dependencies, 'editions' | 'responses' | 'submissions' | 'questionnaires'>,
  unit: UnitKey,
  year: number,
): Promise<PreviousResponse | undefined> {
  const { editions, responses } = dependencies;
  const earlier = (await editions.all()).filter((edition) => edition.year < year);
  for (const edition of earlier) {
    const accepted = (await responses.get(edition.year, unit))?.accepted;
    if (accepted === undefined) continue;
    const { row, submittedAt } = accepted;
    const version = { year: edition.year, questionnaire: row.questionnaire };
    const questionnaire = questionnaireOf(dependencies, version);
    const found = { edition: edition.year, unit, accepted };
    const answers = await withReasons(dependencies, found, unpackRow(questionnaire, row));
    return { edition: edition.year, submittedAt, questionnaire, answers };
  }
  return undefined;
}

interface Accepted {
  readonly edition: number;
  readonly unit: UnitKey;
  readonly accepted: AcceptedSubmission;
}

/** Rows leave out why something does not apply; the submission, read only where that is said, knows. */
async function withReasons(
  { submissions }: Pick<Dependencies, 'submissions'>,
  { edition, unit, accepted }: Accepted,
  answers: Answers,
): Promise<Answers> {
  const unexplained = Object.keys(answers).filter((item) => answers[item]?.kind === 'notApplicable');
  if (unexplained.length === 0) return answers;
  const submission = await submissions.get(edition, unit, accepted.id);
  if (submission === undefined) throw new Error(`Edition ${edition} accepted a submission that is gone.`);
  const explained = unexplained.flatMap((item) => {
    const answer = submission.answers[item];
    return answer === undefined ? [] : [[item, answer] as const];
  });
  return { ...answers, ...Object.fromEntries(explained) };
}
