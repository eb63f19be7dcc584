import type { Answer, Item } from '#survey';
import { answerText } from '#lib/form/answerText.ts';

/** An answer in few words, to stand beside another: a level without its description. */
export function briefAnswer(item: Item, scale: readonly string[], answer: Answer | undefined): string {
  if (item.type !== 'maturity' || answer?.kind !== 'answered') return answerText(item, scale, answer);
  const level = Number(answer.value);
  return `Stufe ${level} – ${scale[level] ?? ''}`;
}
