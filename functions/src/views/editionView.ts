import { acceptsAnswers, edition, type Edition } from '#survey';
import * as z from 'zod';

/** An edition and whether it takes answers at this moment by the server's clock. */
export const editionView = edition.extend({ acceptsAnswers: z.boolean() });
export type EditionView = z.infer<typeof editionView>;

export function viewEdition(found: Edition, now: Date): EditionView {
  return { ...found, acceptsAnswers: acceptsAnswers(found, now.toISOString()) };
}
