import type { Edition } from '#survey';

/** The editions (Erhebungsrunden). */
export interface EditionStore {
  /** `undefined` when there is no such edition. */
  get(year: number): Promise<Edition | undefined>;
  /** All editions, the latest first. */
  all(): Promise<Edition[]>;
  add(edition: Edition): Promise<'added' | 'exists'>;
  /** Replaces an edition if its state is still the one seen. */
  replace(edition: Edition, seen: Edition['state']): Promise<'replaced' | 'changedMeanwhile'>;
}
