import type { Edition, Questionnaire, ResponseRow, UnitKey } from '#survey';
import type { Dependencies } from '../dependencies.ts';
import { questionnaireOf } from '../questionnaireOf.ts';

/** What a unit answered and counts, with the questionnaire it answered. */
export interface AcceptedRow {
  readonly edition: Edition;
  readonly questionnaire: Questionnaire;
  readonly submittedAt: string;
  readonly row: ResponseRow;
}

/** `notFound`: no such unit or edition; `nothing`: nothing of it counts. */
export async function acceptedRow(
  dependencies: Pick<Dependencies, 'editions' | 'registry' | 'responses' | 'questionnaires'>,
  year: number,
  unit: UnitKey,
): Promise<AcceptedRow | 'notFound' | 'nothing'> {
  const { editions, registry, responses } = dependencies;
  const edition = await editions.get(year);
  if (edition === undefined || registry.find(unit) === undefined) return 'notFound';
  const accepted = (await responses.get(year, unit))?.accepted;
  if (accepted === undefined) return 'nothing';
  const { submittedAt, row } = accepted;
  return { edition, questionnaire: questionnaireOf(dependencies, edition), submittedAt, row };
}
