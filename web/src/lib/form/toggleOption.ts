import type { MultiChoiceItem } from '#survey';

/**
 * The choice after one option of a multiple choice (Mehrfachauswahl) was clicked: in the order of the form;
 * the exclusive option („keine“) and the others put each other out.
 *
 * @returns `undefined` when nothing is chosen any more
 */
export function toggleOption(
  { options, exclusiveOption }: Pick<MultiChoiceItem, 'options' | 'exclusiveOption'>,
  chosen: readonly string[],
  clicked: string,
): readonly string[] | undefined {
  if (chosen.includes(clicked)) return nonEmpty(chosen.filter((value) => value !== clicked));
  if (clicked === exclusiveOption) return [clicked];
  const values = options.map(({ value }) => value);
  return values.filter((value) => value === clicked || (chosen.includes(value) && value !== exclusiveOption));
}

function nonEmpty(values: readonly string[]): readonly string[] | undefined {
  return values.length > 0 ? values : undefined;
}
