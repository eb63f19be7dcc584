import type { Edition, Questionnaire } from '#survey';
import type { Dependencies } from './dependencies.ts';

/** @throws when the edition names a questionnaire this version of the software does not bring along */
export function questionnaireOf(
  { questionnaires }: Pick<Dependencies, 'questionnaires'>,
  { year, questionnaire: version }: Pick<Edition, 'year' | 'questionnaire'>,
): Questionnaire {
  const questionnaire = questionnaires.get(version);
  if (questionnaire === undefined) throw new Error(`Edition ${year} needs questionnaire ${version}.`);
  return questionnaire;
}
