import { acceptsAnswers, edition, type Edition } from '#survey';
import * as z from 'zod';

/**
 * An edition and whether it takes answers at this moment by the server's clock. Of what was frozen when it opened
 * it only names the version of the rules; the rules themselves stand in each release.
 */
export const editionView = edition
  .omit({ frozen: true })
  .extend({ acceptsAnswers: z.boolean(), rulesVersion: z.string().exactOptional() });
export type EditionView = z.infer<typeof editionView>;

export function viewEdition({ frozen, ...found }: Edition, now: Date): EditionView {
  return {
    ...found,
    acceptsAnswers: acceptsAnswers(found, now.toISOString()),
    ...(frozen && { rulesVersion: frozen.rules.version }),
  };
}
