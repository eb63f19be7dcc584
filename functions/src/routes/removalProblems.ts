import type { ProblemCode } from '../problemTexts.ts';
import type { RemovalOutcome } from '../team/removeMember.ts';

/** What people are told when somebody could not be removed. */
export const REMOVING = {
  forbidden: 'forbidden',
  notFound: 'not-found',
  notYourself: 'not-yourself',
  lastEditor: 'last-editor',
  changedMeanwhile: 'member-changed',
} as const satisfies Readonly<Record<Exclude<RemovalOutcome, 'removed'>, ProblemCode>>;
