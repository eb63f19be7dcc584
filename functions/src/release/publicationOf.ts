import type { Config } from '../config.ts';
import { DL_DE_BY_2, type Publication } from '../export/release/releaseFile.ts';

/** What files say that a release does not know: where and by whom it is published. */
export function publicationOf({
  publicOrigin,
  operator,
}: Pick<Config, 'publicOrigin' | 'operator'>): Publication {
  return {
    baseUrl: publicOrigin,
    contact: { name: operator.name, email: operator.email },
    licence: DL_DE_BY_2,
  };
}
