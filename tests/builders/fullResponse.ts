import type { Answer, Answers, Item, UnitType } from '#survey';
import { QUESTIONNAIRE_2026 } from '#survey/edition2026';

/** A complete response of the full form; `variant` moves the levels, so that administrations differ. */
export function fullResponse(unitType: UnitType, variant = 0): Answers {
  const items = QUESTIONNAIRE_2026.dimensions
    .flatMap((dimension) => dimension.items)
    .filter(({ applicableTo }) => applicableTo.includes(unitType));
  return Object.fromEntries(items.map((item, position) => [item.id, answerTo(item, variant + position)]));
}

function answerTo(item: Item, variant: number): Answer {
  switch (item.type) {
    case 'maturity':
      return { kind: 'answered', value: 2 + (variant % 4) };
    case 'yes-no-planned':
    case 'single-choice':
      return { kind: 'answered', value: item.options[variant % item.options.length]?.value ?? '' };
    case 'multi-choice': {
      const free = item.options.filter(({ value }) => value !== item.exclusiveOption);
      return { kind: 'answered', value: [free[variant % free.length]?.value ?? ''] };
    }
    case 'year':
      return { kind: 'answered', value: Math.min(item.max, 2025) };
    case 'count':
    case 'decimal':
    case 'eur':
    case 'percent': {
      const isPart = item.atMost !== undefined;
      return { kind: 'answered', value: Math.min(item.max, isPart ? 20 : 40) };
    }
  }
}
