import type { PreviousView } from '#lib/api/views.ts';

/** Last year's answers are a help: where they cannot be read, the form works without them. */
export async function previousIfReadable(
  answer: Promise<{ previous?: PreviousView }>,
): Promise<PreviousView | undefined> {
  try {
    return (await answer).previous;
  } catch {
    return undefined;
  }
}
