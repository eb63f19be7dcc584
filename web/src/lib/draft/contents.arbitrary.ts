import fc from 'fast-check';
import type { Answer } from '#survey';
import type { Contents, FieldChange } from './contents.ts';

const ITEMS = ['a.eins', 'a.zwei', 'a.drei', 'a.vier'];
const item = fc.constantFrom(...ITEMS);

const answer: fc.Arbitrary<Answer> = fc.oneof(
  fc.integer({ min: 0, max: 3 }).map((value): Answer => ({ kind: 'answered', value })),
  fc.subarray(['x', 'y', 'z'], { minLength: 1 }).map((value): Answer => ({ kind: 'answered', value })),
  fc.constantFrom('entfällt', 'nicht zuständig').map((reason): Answer => ({ kind: 'notApplicable', reason })),
  fc.constant<Answer>({ kind: 'unknown' }),
);
const text = fc.constantFrom('Rückfrage beim Archiv', 'siehe Bericht');

/** Any contents of a section with four items. */
export const anyContents: fc.Arbitrary<Contents> = fc.record({
  answers: fc.dictionary(item, answer, { noNullPrototype: true }),
  comments: fc.dictionary(item, text, { noNullPrototype: true }),
});

/** Any change of one of its fields. */
export const anyChange: fc.Arbitrary<FieldChange> = fc.oneof(
  fc.record({ part: fc.constant('answer'), item, value: fc.option(answer, { nil: undefined }) }),
  fc.record({ part: fc.constant('comment'), item, value: fc.option(text, { nil: undefined }) }),
);
