import type { EditionOutcome } from '../office/changeEdition.ts';
import type { ProblemCode } from '../problemTexts.ts';

/** What people are told when an edition could not be changed. */
export const EDITION_PROBLEMS = {
  notFound: 'not-found',
  wrongState: 'wrong-state',
  wrongDates: 'wrong-dates',
} as const satisfies Readonly<Record<Exclude<EditionOutcome['kind'], 'changed' | 'unchanged'>, ProblemCode>>;
