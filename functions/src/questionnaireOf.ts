import type { Edition, Questionnaire } from '#survey';
import type { Dependencies } from './dependencies.ts';
import { questionnaireHash } from './questionnaireHash.ts';

/** An edition as far as it decides on the questionnaire. */
type Asking = Pick<Edition, 'year' | 'questionnaire' | 'frozen'>;

/**
 * The questionnaire of an edition.
 *
 * @throws when the edition names one this version of the software does not bring along, or one that reads
 *   otherwise than it did when the edition opened
 */
export function questionnaireOf(
  { questionnaires }: Pick<Dependencies, 'questionnaires'>,
  { year, questionnaire: version, frozen }: Asking,
): Questionnaire {
  const questionnaire = questionnaires.get(version);
  if (questionnaire === undefined) throw new Error(`Edition ${year} needs questionnaire ${version}.`);
  if (frozen !== undefined && frozen.questionnaireHash !== questionnaireHash(questionnaire)) {
    throw new Error(`Questionnaire ${version} is not the one edition ${year} was opened with.`);
  }
  return questionnaire;
}
