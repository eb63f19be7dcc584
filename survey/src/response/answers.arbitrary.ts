import fc from 'fast-check';
import type { Item, Questionnaire } from '../questionnaire/questionnaire.ts';
import type { Answer, Answers, AnswerValue } from './answer.ts';

/** Any well-formed answers to any subset of the items, for property tests. */
export function anyAnswers({ dimensions }: Questionnaire): fc.Arbitrary<Answers> {
  const items = dimensions.flatMap((dimension) => dimension.items);
  const entries = items.map((item) =>
    fc
      .option(anyAnswer(item), { nil: undefined, freq: 5 })
      .map((answer): [string, Answer][] => (answer === undefined ? [] : [[item.id, answer]])),
  );
  return fc.tuple(...entries).map((found) => Object.fromEntries(found.flat()));
}

/** Any well-formed answer to an item. */
function anyAnswer(item: Item): fc.Arbitrary<Answer> {
  const answered = anyValue(item).map((value): Answer => ({ kind: 'answered', value }));
  const stated = fc.constantFrom<Answer[]>({ kind: 'unknown' }, { kind: 'skipped' });
  const na = fc.constant<Answer>({ kind: 'notApplicable', reason: 'entfällt' });
  return fc.oneof(
    { weight: 8, arbitrary: answered },
    { weight: 1, arbitrary: stated },
    ...(item.naAllowed ? [{ weight: 1, arbitrary: na }] : []),
  );
}

function anyValue(item: Item): fc.Arbitrary<AnswerValue> {
  switch (item.type) {
    case 'maturity':
      return fc.integer({ min: 0, max: 5 });
    case 'yes-no-planned':
    case 'single-choice':
      return fc.constantFrom(...item.options.map(({ value }) => value));
    case 'multi-choice': {
      const free = item.options.map(({ value }) => value).filter((value) => value !== item.exclusiveOption);
      return fc.subarray(free, { minLength: 1, maxLength: item.maxSelections ?? free.length });
    }
    case 'count':
    case 'decimal':
    case 'eur':
    case 'percent':
    case 'year':
      return fc
        .integer({ min: Math.ceil(item.min / item.step), max: Math.floor(item.max / item.step) })
        .map((steps) => Math.round(steps * item.step * 100) / 100);
  }
}
