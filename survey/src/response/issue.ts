import type { ItemId } from '../questionnaire/questionnaire.ts';

/** Why an answer was not accepted. */
export type IssueCode =
  | 'not-an-object'
  | 'unknown-item'
  | 'not-for-unit'
  | 'unknown-kind'
  | 'unknown-key'
  | 'na-forbidden'
  | 'reason-missing'
  | 'text-too-long'
  | 'wrong-type'
  | 'out-of-range'
  | 'too-precise'
  | 'unknown-option'
  | 'too-many'
  | 'exclusive'
  | 'exceeds-total';

/** One thing to mend in a response (Antwortbogen): where, what, and a German sentence that says how. */
export interface Issue {
  /** The item, or `undefined` where the response as a whole is wrong. */
  readonly item?: ItemId;
  readonly code: IssueCode;
  readonly message: string;
}
