import { atFirstUse } from '../atFirstUse.ts';
import type { Item, MultiChoiceItem, NumberItem } from '../questionnaire/questionnaire.ts';
import type { AnswerValue } from './answer.ts';
import type { IssueCode } from './issue.ts';

type Reading =
  | { readonly kind: 'valid'; readonly value: AnswerValue }
  | { readonly kind: 'invalid'; readonly code: IssueCode; readonly message: string };

const number = atFirstUse(
  () => new Intl.NumberFormat('de-DE', { maximumFractionDigits: 2, useGrouping: true }),
);

/** Reads the value of one item. Nothing is rounded, trimmed or converted: a text is never a number. */
export function readValue(item: Item, value: unknown): Reading {
  switch (item.type) {
    case 'maturity':
      return readNumber(value, { min: 0, max: item.levels.length - 1, step: 1 });
    case 'yes-no-planned':
    case 'single-choice':
      return readOption(item.options, value);
    case 'multi-choice':
      return readOptions(item, value);
    case 'count':
    case 'decimal':
    case 'eur':
    case 'percent':
    case 'year':
      return readNumber(value, item);
  }
}

function readNumber(value: unknown, { min, max, step }: Pick<NumberItem, 'min' | 'max' | 'step'>): Reading {
  if (typeof value !== 'number' || !Number.isFinite(value)) {
    return invalid('wrong-type', 'Bitte geben Sie eine Zahl ein.');
  }
  if (value < min || value > max) {
    const range = `${number().format(min)} bis ${number().format(max)}`;
    return invalid('out-of-range', `Bitte geben Sie einen Wert von ${range} ein.`);
  }
  if (!isMultiple(value, step)) {
    return invalid(
      'too-precise',
      step === 1
        ? 'Bitte geben Sie eine ganze Zahl ein.'
        : `Bitte geben Sie höchstens ${step === 0.1 ? 'eine Nachkommastelle' : 'zwei Nachkommastellen'} an.`,
    );
  }
  return { kind: 'valid', value: Object.is(value, -0) ? 0 : value };
}

/** Whether a value is a whole number of steps, up to the error of binary fractions. */
function isMultiple(value: number, step: number): boolean {
  const steps = value / step;
  return Math.abs(steps - Math.round(steps)) < 1e-6;
}

function readOption(options: readonly { value: string }[], value: unknown): Reading {
  if (typeof value !== 'string') return invalid('wrong-type', 'Bitte wählen Sie eine Antwort aus.');
  return options.some((option) => option.value === value)
    ? { kind: 'valid', value }
    : invalid('unknown-option', 'Diese Antwort steht nicht zur Auswahl.');
}

function readOptions({ options, maxSelections, exclusiveOption }: MultiChoiceItem, value: unknown): Reading {
  if (!Array.isArray(value) || value.length === 0) {
    return invalid('wrong-type', 'Bitte wählen Sie mindestens eine Antwort aus.');
  }
  const chosen = options.filter((option) => value.includes(option.value)).map((option) => option.value);
  if (chosen.length !== value.length) {
    return invalid('unknown-option', 'Mindestens eine Antwort steht nicht zur Auswahl oder ist doppelt.');
  }
  if (maxSelections !== undefined && chosen.length > maxSelections) {
    return invalid('too-many', `Bitte wählen Sie höchstens ${number().format(maxSelections)} Antworten aus.`);
  }
  const exclusive = options.find((option) => option.value === exclusiveOption);
  if (exclusive !== undefined && chosen.length > 1 && chosen.includes(exclusive.value)) {
    return invalid('exclusive', `„${exclusive.label}“ lässt sich nicht mit anderen Antworten verbinden.`);
  }
  return { kind: 'valid', value: chosen };
}

function invalid(code: IssueCode, message: string): Reading {
  return { kind: 'invalid', code, message };
}
