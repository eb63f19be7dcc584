import {
  dimensionId,
  instant,
  namedAnswers,
  unitKey,
  unitName,
  type AnswerClass,
  type UnitKey,
} from '#survey';
import * as z from 'zod';
import type { AcceptedRow } from '../access/acceptedRow.ts';
import type { Dependencies } from '../dependencies.ts';

/** Answers of a named unit, of one class, in words. */
export const namedAnswersView = z.strictObject({
  unit: z.strictObject({ key: unitKey, name: z.string() }),
  edition: z.int(),
  /** When what counts was sent. */
  submittedAt: instant,
  dimensions: z.array(
    z.strictObject({
      dimension: dimensionId,
      label: z.string(),
      answers: z.array(z.strictObject({ item: z.string(), text: z.string(), answer: z.string() })),
    }),
  ),
});
export type NamedAnswersView = z.infer<typeof namedAnswersView>;

export function viewNamedAnswers(
  { registry }: Pick<Dependencies, 'registry'>,
  key: UnitKey,
  { edition, questionnaire, submittedAt, row }: AcceptedRow,
  wanted: AnswerClass,
): NamedAnswersView {
  const unit = registry.find(key);
  return {
    unit: { key, name: unit === undefined ? key : unitName(unit) },
    edition: edition.year,
    submittedAt,
    dimensions: namedAnswers(questionnaire, row, wanted).map(({ answers, ...dimension }) => ({
      ...dimension,
      answers: [...answers],
    })),
  };
}
