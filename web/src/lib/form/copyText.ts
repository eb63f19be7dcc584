import type { Dimension } from '#survey';
import type { Contents } from '#lib/draft/contents.ts';
import type { UnreadyInputs } from '#lib/draft/unready.ts';
import { answerText } from './answerText.ts';

/** What stands on a page as plain text: questions with answers, unfinished inputs and comments. */
export function copyText(
  { label, items }: Pick<Dimension, 'label' | 'items'>,
  scale: readonly string[],
  { contents, unready }: { contents: Contents; unready: UnreadyInputs },
): string {
  const blocks = items.flatMap((item) => {
    const { [item.id]: input } = unready;
    const { [item.id]: answer } = contents.answers;
    const { [item.id]: comment } = contents.comments;
    if (input === undefined && answer === undefined && comment === undefined) return [];
    const typed = input?.kind === 'number' ? input.text : 'Trifft nicht zu (ohne Begründung)';
    const lines = [item.text, input === undefined ? answerText(item, scale, answer) : typed];
    return [[...lines, ...(comment === undefined ? [] : [`Anmerkung: ${comment}`])].join('\n')];
  });
  return [label, ...blocks].join('\n\n');
}
