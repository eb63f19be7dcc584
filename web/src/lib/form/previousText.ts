import type { Answer, ComparableAnswer, Item, ItemId } from '#survey';
import type { PreviousView } from '#lib/api/views.ts';
import { isSameValue } from '#lib/draft/contents.ts';
import { isUnready, type Input } from '#lib/draft/unready.ts';
import { answerLabel } from './answerText.ts';

/** What to say beside a question about the answer of the last time. */
export interface PreviousText {
  /** „2025: Stufe 3 – Eingeführt“, or „Wie 2025: …“ where it is answered so again. */
  readonly line: string;
  readonly note?: string;
  /** The question as it was asked then, where it has changed. */
  readonly was?: Item;
  /** The answer to take over; absent once the question is answered or where that is impossible. */
  readonly takeable?: Answer;
}

type Then = Pick<PreviousView, 'edition' | 'scale'>;

/** @returns `undefined` where nothing was answered */
export function previousText(
  item: Item,
  { edition, scale }: Then,
  before: ComparableAnswer,
  input: Input,
): PreviousText | undefined {
  const year = String(edition);
  if (before.kind === 'new') return { line: `Diese Frage wurde ${year} noch nicht gestellt.` };
  const { answer } = before;
  if (answer === undefined) return undefined;
  const was = before.kind === 'same' ? undefined : before.was;
  const label = answerLabel(was ?? item, scale, answer);
  if (before.kind === 'incompatible') {
    const note = `Die Antwortmöglichkeiten haben sich seit ${year} geändert. Diese Antwort lässt sich nicht übernehmen.`;
    return { line: `${year}: ${label}`, note, was: before.was };
  }
  const isLikeBefore = input !== undefined && !isUnready(input) && isSameValue(input, answer);
  return {
    line: `${isLikeBefore ? 'Wie ' : ''}${year}: ${label}`,
    ...(input === undefined && { takeable: answer }),
    ...(was !== undefined && { was, note: rewordedText(year, input === undefined) }),
  };
}

function rewordedText(year: string, isOpen: boolean): string {
  const changed = `Der Wortlaut hat sich seit ${year} geändert.`;
  return isOpen ? `${changed} Bitte prüfen Sie, ob die Antwort noch passt.` : changed;
}

/**
 * How many answers of the last time are at hand in a section: „Zu 12 von 15 Fragen liegt Ihre Antwort aus 2025
 * vor. …“; `undefined` where there are none.
 */
export function previousSummary(
  items: readonly { readonly id: ItemId }[],
  { edition, items: before }: PreviousView,
): string | undefined {
  const own = before.filter(({ item }) => items.some(({ id }) => id === item));
  const takeable = own.filter((one) => isTakeable(one)).length;
  if (takeable === 0) return undefined;
  const found = `Zu ${String(takeable)} von ${String(items.length)} Fragen liegt Ihre Antwort aus ${String(edition)} vor.`;
  return `${found} Sie zählt erst, wenn Sie sie bei der Frage übernehmen.`;
}

function isTakeable(before: ComparableAnswer): boolean {
  return (before.kind === 'same' || before.kind === 'reworded') && before.answer !== undefined;
}
