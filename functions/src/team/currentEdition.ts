import { acceptsAnswers, type DimensionId, type Edition } from '#survey';
import type { Dependencies } from '../dependencies.ts';
import { questionnaireOf } from '../questionnaireOf.ts';

/** The edition that takes answers now, by the server's clock; `undefined` when there is none. */
export async function currentEdition({
  editions,
  now,
}: Pick<Dependencies, 'editions' | 'now'>): Promise<Edition | undefined> {
  const at = now().toISOString();
  return (await editions.all()).find((edition) => acceptsAnswers(edition, at));
}

/** What sections are called in an edition, in its order. */
export function sectionNames(
  dependencies: Pick<Dependencies, 'questionnaires'>,
  edition: Edition,
  sections: readonly DimensionId[],
): string[] {
  const { dimensions } = questionnaireOf(dependencies, edition);
  return dimensions.filter(({ id }) => sections.includes(id)).map(({ label }) => label);
}
