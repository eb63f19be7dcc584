import type { Edition } from '#survey';

/** The editions (Erhebungsrunden). */
export interface EditionStore {
  /** `undefined` when there is no such edition. */
  get(year: number): Promise<Edition | undefined>;
  /** All editions, the latest first. */
  all(): Promise<Edition[]>;
  add(edition: Edition): Promise<'added' | 'exists'>;
  /**
   * Replaces an edition if its state and dates are still those seen.
   *
   * @throws {RangeError} when it would change the questionnaire or the rules of an edition that has been opened
   */
  replace(edition: Edition, seen: Edition): Promise<'replaced' | 'changedMeanwhile'>;
}
