import { dimensionOf, unitType, type Answer, type Answers, type DimensionId, type Item } from '#survey';
import { QUESTIONNAIRE_2026 } from '#survey/edition2026';

/** Items of a dimension that every kind of administration is asked, in the order of the form. */
export function itemsOf(dimension: DimensionId): readonly Item[] {
  const { items } = dimensionOf(QUESTIONNAIRE_2026, dimension);
  return items.filter(({ applicableTo }) => applicableTo.length === unitType.options.length);
}

/** Answers to these items: a middling administration whose numbers agree with each other. */
export function exampleAnswers(dimension: DimensionId, maturity = 3): Answers {
  return Object.fromEntries(itemsOf(dimension).map((item) => [item.id, answerTo(item, maturity)]));
}

function answerTo(item: Item, maturity: number): Answer {
  switch (item.type) {
    case 'maturity':
      return { kind: 'answered', value: maturity };
    case 'yes-no-planned':
    case 'single-choice':
      return { kind: 'answered', value: firstOf(item.options).value };
    case 'multi-choice': {
      const free = item.options.filter(({ value }) => value !== item.exclusiveOption);
      return { kind: 'answered', value: [firstOf(free).value] };
    }
    case 'count':
    case 'decimal':
    case 'eur':
    case 'percent':
    case 'year':
      return { kind: 'answered', value: item.min };
  }
}

function firstOf<T>([first]: readonly T[]): T {
  if (first === undefined) throw new RangeError('There is no first.');
  return first;
}
