import { answerInWords, type Answer, type Item } from '#survey';

/** An answer in words, as one reads it when checking; „Keine Antwort“ where there is none yet. */
export function answerText(item: Item, scale: readonly string[], answer: Answer | undefined): string {
  return answer === undefined ? 'Keine Antwort' : answerInWords(item, scale, answer);
}
