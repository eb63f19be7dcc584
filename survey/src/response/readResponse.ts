import type { DimensionId } from '../questionnaire/dimensionId.ts';
import type { Item, Questionnaire } from '../questionnaire/questionnaire.ts';
import type { Respondent } from '../questionnaire/respondent.ts';
import { numberOf, type Answer, type Answers } from './answer.ts';
import type { Issue, IssueCode } from './issue.ts';
import { readValue } from './readValue.ts';

/** Longest reason or comment, in characters. */
export const MAX_TEXT = 2000;

/** What is read: all dimensions, or the one a section (Abschnitt) belongs to. */
export interface Scope {
  readonly questionnaire: Questionnaire;
  readonly respondent: Respondent;
  readonly dimension?: DimensionId;
}

export type Reading<T> =
  | { readonly kind: 'valid'; readonly answers: T }
  | { readonly kind: 'invalid'; readonly issues: readonly Issue[] };

/**
 * Reads a response (Antwortbogen): answers that are well formed one by one and agree with each other
 * (a subset never exceeds its total), or everything there is to mend. Never throws, never repairs.
 *
 * Answers to items that the filter or the short form hides are kept; scoring and rows leave them out.
 */
export function readResponse(scope: Scope, input: unknown): Reading<Answers> {
  const reading = readAnswers(scope, input);
  if (reading.kind === 'invalid') return reading;
  const issues = totalIssues(scope, reading.answers);
  return issues.length > 0 ? { kind: 'invalid', issues } : reading;
}

/**
 * Reads the answers of a draft (Entwurf): each must be well formed, but a subset may still exceed its
 * total, so that nobody's typing is refused halfway.
 */
export function readAnswers(scope: Scope, input: unknown): Reading<Answers> {
  if (!isRecord(input)) {
    return { kind: 'invalid', issues: [issue('not-an-object', 'Die Antworten sind unlesbar.')] };
  }
  const items = new Map(itemsOf(scope).map((item) => [item.id, item]));
  const issues: Issue[] = [];
  const answers: [string, Answer][] = [];
  for (const [id, value] of Object.entries(input)) {
    const item = items.get(id);
    const reading = item === undefined ? unknownItem : readAnswer(item, scope.respondent, value);
    if ('kind' in reading) answers.push([id, reading]);
    else issues.push({ ...reading.issue, item: id });
  }
  return issues.length > 0
    ? { kind: 'invalid', issues }
    : { kind: 'valid', answers: Object.fromEntries(answers) };
}

type AnswerReading = Answer | { readonly issue: Issue };

const unknownItem: AnswerReading = {
  issue: issue('unknown-item', 'Diese Frage gibt es im Fragebogen nicht.'),
};

function itemsOf({ questionnaire, dimension }: Scope): readonly Item[] {
  return questionnaire.dimensions
    .filter(({ id }) => dimension === undefined || id === dimension)
    .flatMap(({ items }) => items);
}

function readAnswer(item: Item, { unitType }: Respondent, input: unknown): AnswerReading {
  if (!item.applicableTo.includes(unitType)) {
    return { issue: issue('not-for-unit', 'Diese Frage richtet sich nicht an Ihren Verwaltungstyp.') };
  }
  if (!isRecord(input)) return { issue: issue('unknown-kind', 'Die Antwort ist unlesbar.') };
  switch (input['kind']) {
    case 'answered':
      return onlyKeys(input, ['kind', 'value']) ?? readAnswered(item, input['value']);
    case 'notApplicable':
      return onlyKeys(input, ['kind', 'reason']) ?? readNotApplicable(item, input['reason']);
    case 'unknown':
      return onlyKeys(input, ['kind']) ?? { kind: 'unknown' };
    case 'skipped':
      return onlyKeys(input, ['kind']) ?? { kind: 'skipped' };
    default:
      return { issue: issue('unknown-kind', 'Die Antwort ist unlesbar.') };
  }
}

function readAnswered(item: Item, input: unknown): AnswerReading {
  const reading = readValue(item, input);
  return reading.kind === 'valid'
    ? { kind: 'answered', value: reading.value }
    : { issue: issue(reading.code, reading.message) };
}

function readNotApplicable(item: Item, reason: unknown): AnswerReading {
  if (!item.naAllowed) {
    return { issue: issue('na-forbidden', '„Trifft nicht zu“ ist bei dieser Frage nicht möglich.') };
  }
  if (typeof reason !== 'string' || reason.trim() === '') {
    return { issue: issue('reason-missing', 'Bitte begründen Sie kurz, warum die Frage nicht zutrifft.') };
  }
  if (reason.length > MAX_TEXT) {
    return { issue: issue('text-too-long', 'Bitte kürzen Sie die Begründung auf 2.000 Zeichen.') };
  }
  return { kind: 'notApplicable', reason };
}

function onlyKeys(input: Record<string, unknown>, allowed: readonly string[]): AnswerReading | undefined {
  return Object.keys(input).every((key) => allowed.includes(key))
    ? undefined
    : { issue: issue('unknown-key', 'Die Antwort enthält unbekannte Angaben.') };
}

/** Numbers that exceed the total they belong to, where both are answered. */
export function totalIssues(scope: Scope, answers: Answers): Issue[] {
  return itemsOf(scope).flatMap((item) => {
    if (!('atMost' in item)) return [];
    const part = numberOf(answers[item.id]);
    const total = numberOf(answers[item.atMost]);
    return part !== undefined && total !== undefined && part > total
      ? [
          {
            ...issue('exceeds-total', 'Der Wert darf die zugehörige Gesamtzahl nicht überschreiten.'),
            item: item.id,
          },
        ]
      : [];
  });
}

function issue(code: IssueCode, message: string): Issue {
  return { code, message };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
