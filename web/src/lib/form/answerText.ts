import { answerInWords, type Answer, type Item } from '#survey';

/** An answer in words, as one reads it when checking; „Keine Antwort“ where there is none yet. */
export function answerText(item: Item, scale: readonly string[], answer: Answer | undefined): string {
  return answer === undefined ? 'Keine Antwort' : answerInWords(item, scale, answer);
}

/** The same in a few words, without what a level means: „Stufe 3 – Eingeführt“. */
export function answerLabel(item: Item, scale: readonly string[], answer: Answer): string {
  if (item.type !== 'maturity' || answer.kind !== 'answered') return answerText(item, scale, answer);
  return `Stufe ${Number(answer.value)} – ${scale[Number(answer.value)] ?? ''}`;
}
