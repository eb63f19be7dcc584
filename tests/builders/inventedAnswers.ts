import type { Answer, Answers, Item, UnitType } from '#survey';
import { QUESTIONNAIRE_2026 } from '#survey/edition2026';
import type { Chance } from './chance.ts';

/** Answers of one administration: to nine of ten questions, each near what it is good for. */
export function inventedAnswers(unitType: UnitType, size: number, chance: Chance): Answers {
  const strength = chance.below(101) / 100;
  const items = QUESTIONNAIRE_2026.dimensions
    .flatMap((dimension) => dimension.items)
    .filter(({ applicableTo }) => applicableTo.includes(unitType));
  const answers = new Map<string, Answer>();
  for (const item of items.filter(() => chance.below(10) > 0)) {
    const whole = answers.get('atMost' in item ? (item.atMost ?? '') : '');
    const most =
      whole?.kind === 'answered' && typeof whole.value === 'number' ? whole.value : 10 + size / 100;
    answers.set(item.id, answerTo(item, strength, most, chance));
  }
  return Object.fromEntries(answers);
}

function answerTo(item: Item, strength: number, most: number, chance: Chance): Answer {
  const share = Math.min(1, Math.max(0, strength + (chance.below(61) - 30) / 100));
  switch (item.type) {
    case 'maturity':
      return { kind: 'answered', value: Math.round(5 * share) };
    case 'yes-no-planned':
    case 'single-choice':
      return { kind: 'answered', value: chance.pick(item.options).value };
    case 'multi-choice': {
      const free = item.options.filter(({ value }) => value !== item.exclusiveOption);
      const chosen = free.filter(() => chance.below(2) > 0).slice(0, item.maxSelections);
      return { kind: 'answered', value: chosen.map(({ value }) => value) };
    }
    case 'year':
      return { kind: 'answered', value: Math.min(item.max, 2025 + chance.below(9)) };
    case 'percent':
      return { kind: 'answered', value: Math.round(item.max * share) };
    case 'count':
    case 'decimal':
    case 'eur': {
      const amount = Math.round(item.atMost === undefined ? most : most * share);
      return { kind: 'answered', value: Math.min(item.max, Math.max(item.min, amount)) };
    }
  }
}
