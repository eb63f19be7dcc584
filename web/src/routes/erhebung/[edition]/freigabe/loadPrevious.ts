import type { Answer, Answers, ItemId } from '#survey';
import { get, type Fetch } from '#lib/api/call.ts';

/** What the own administration answered the last time, as far as it compares with today's questions. */
export interface Previous {
  /** Year of that edition. */
  readonly edition: number;
  readonly items: readonly {
    readonly item: ItemId;
    readonly kind: 'same' | 'reworded' | 'incompatible' | 'new';
    readonly answer?: Answer;
  }[];
}

/** Last year's answers are a help: where they cannot be read, the page works without them. */
export async function loadPrevious(fetch: Fetch, year: number): Promise<Previous | undefined> {
  try {
    return (await get<{ previous?: Previous }>(fetch, `/api/responses/${year}/previous`)).previous;
  } catch {
    return undefined;
  }
}

/** The answers of then and now to those questions that were asked then too and are answered alike. */
export function comparablePair({ items }: Previous, answers: Answers): { before: Answers; now: Answers } {
  const comparable = items.filter(({ kind }) => kind === 'same' || kind === 'reworded');
  return {
    before: Object.fromEntries(
      comparable.flatMap(({ item, answer }) => (answer === undefined ? [] : [[item, answer]])),
    ),
    now: Object.fromEntries(
      comparable.flatMap(({ item }) => (answers[item] === undefined ? [] : [[item, answers[item]]])),
    ),
  };
}
