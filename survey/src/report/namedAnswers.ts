import { answerClassOf, type AnswerClass } from '../questionnaire/answerClass.ts';
import type { DimensionId } from '../questionnaire/dimensionId.ts';
import type { Item, Questionnaire } from '../questionnaire/questionnaire.ts';
import type { Answer } from '../response/answer.ts';
import { unpackRow, type ResponseRow } from '../response/row.ts';
import { answerInWords } from './answerInWords.ts';

/** What a named unit answered in one dimension (Handlungsfeld), in words. */
export interface NamedAnswers {
  readonly dimension: DimensionId;
  readonly label: string;
  readonly answers: readonly { readonly item: string; readonly text: string; readonly answer: string }[];
}

/**
 * The accepted answers of one class (Datenklasse), in the order of the questionnaire; dimensions without any are left
 * out. Reasons and comments are not among them.
 */
export function namedAnswers(
  questionnaire: Questionnaire,
  row: ResponseRow,
  wanted: AnswerClass,
): readonly NamedAnswers[] {
  const given = unpackRow(questionnaire, row);
  return questionnaire.dimensions.flatMap(({ id, label, items }): NamedAnswers[] => {
    const answers = items.flatMap((item) => {
      const answer = answerClassOf(item) === wanted ? given[item.id] : undefined;
      return answer === undefined
        ? []
        : [{ item: item.id, text: item.text, answer: inWords(item, questionnaire, answer) }];
    });
    return answers.length === 0 ? [] : [{ dimension: id, label, answers }];
  });
}

function inWords(item: Item, { scale }: Questionnaire, answer: Answer): string {
  return answer.kind === 'notApplicable' ? 'Trifft nicht zu' : answerInWords(item, scale, answer);
}
