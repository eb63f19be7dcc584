import type { Edition } from '#survey';
import type { EditionStore } from './editionStore.ts';

/** So long an edition is taken to be as it was read, in milliseconds. */
const FRESH = 5_000;

/**
 * Keeps each edition for a few seconds, because every save asks for it. The deadline itself is compared with
 * the clock every time; only a change of the edition's state or dates is seen a few seconds late. A response
 * that was closed meanwhile is still refused, by its head.
 */
export function rememberEditions(store: EditionStore, now: () => Date): EditionStore {
  const known = new Map<number, { readonly edition: Edition | undefined; readonly until: number }>();
  /** What was read while an edition was being replaced may be either, and is not kept. */
  let replacements = 0;
  const forget = (year: number) => {
    replacements += 1;
    known.delete(year);
  };
  return {
    ...store,
    async get(year) {
      const time = now().getTime();
      const remembered = known.get(year);
      if (remembered !== undefined && time < remembered.until) return remembered.edition;
      const before = replacements;
      const edition = await store.get(year);
      if (edition !== undefined && before === replacements) known.set(year, { edition, until: time + FRESH });
      return edition;
    },
    async replace(edition, seen) {
      forget(edition.year);
      try {
        return await store.replace(edition, seen);
      } finally {
        forget(edition.year);
      }
    },
  };
}
