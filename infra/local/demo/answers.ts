import {
  askedState,
  itemsFor,
  numberOf,
  type Answer,
  type Answers,
  type AnswerValue,
  type Item,
  type ItemId,
  type NumberItem,
  type Questionnaire,
} from '#survey';
import { CHOICES } from './choices.ts';
import { REASONS } from './modelData.ts';
import { NUMBERS } from './numbers.ts';
import type { Situation } from './situation.ts';

const NOT_APPLICABLE_SHARE = 0.02;

/** What a unit answers when asked how things stand: every item its form and its filters ask. */
export function answersOf(situation: Situation, questionnaire: Questionnaire): Answers {
  const { unit, traits } = situation;
  const answers: Record<ItemId, Answer> = {};
  for (const dimension of questionnaire.dimensions) {
    for (const item of itemsFor({ unitType: unit.type, mode: traits.mode }, dimension)) {
      if (askedState(item, dimension, answers) !== 'asked') continue;
      answers[item.id] = answerTo(item, situation, answers);
    }
  }
  return answers;
}

function answerTo(item: Item, situation: Situation, answers: Answers): Answer {
  const { random } = situation;
  if (item.naAllowed && random.chance(NOT_APPLICABLE_SHARE)) {
    return { kind: 'notApplicable', reason: random.pick(REASONS) };
  }
  const value = valueOfItem(item, situation, answers);
  if (random.chance(silenceShare(item))) return random.pick([{ kind: 'unknown' }, { kind: 'skipped' }]);
  return { kind: 'answered', value };
}

/** How often units do not state a value (Item-Nonresponse). */
function silenceShare({ id, type }: Item): number {
  if (id === 'sicherheit.k.phishing-klickrate') return 0.65;
  if (id === 'eakte.k.personentage-rest') return 0.4;
  switch (type) {
    case 'eur':
      return 0.3;
    case 'count':
    case 'decimal':
    case 'year':
      return 0.12;
    case 'maturity':
    case 'percent':
    case 'yes-no-planned':
    case 'single-choice':
    case 'multi-choice':
      return 0.02;
  }
}

function valueOfItem(item: Item, situation: Situation, answers: Answers): AnswerValue {
  switch (item.type) {
    case 'maturity':
      return modelled(situation.levels.get(item.id), item);
    case 'yes-no-planned':
    case 'single-choice':
    case 'multi-choice':
      return modelled(CHOICES[item.id], item)(situation);
    case 'count':
    case 'decimal':
    case 'eur':
    case 'percent':
    case 'year': {
      const total = item.atMost === undefined ? undefined : numberOf(answers[item.atMost]);
      return fitted(modelled(NUMBERS[item.id], item)(situation, total ?? 0), item, total);
    }
  }
}

/** A new item of the questionnaire needs a model here, not a silent gap in the demo. */
function modelled<T>(model: T | undefined, { id }: Item): T {
  if (model === undefined) throw new RangeError(`The demo has no model for item ${id}.`);
  return model;
}

function fitted(value: number, { min, max, step }: NumberItem, total = max): number {
  const kept = Math.min(max, total, Math.max(min, value));
  const steps = Math.floor(kept / step + 0.5 + 1e-9);
  return Number(Math.min(steps * step, max, total).toFixed(2));
}
