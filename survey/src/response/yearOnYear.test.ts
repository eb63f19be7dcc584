import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { QUESTIONNAIRE_2026 } from '../questionnaire/edition2026.ts';
import { itemIndex } from '../questionnaire/itemIndex.ts';
import type { Answer, Answers } from './answer.ts';
import { anyAnswers } from './answers.arbitrary.ts';
import { comparableAnswers } from './comparableAnswers.ts';
import { yearOnYearHint, yearOnYearHints } from './yearOnYear.ts';

const q = QUESTIONNAIRE_2026;
const MATURITY = 'eakte.plattform.dms';
const COUNT = 'eakte.k.ap-gesamt';
const DECIMAL = 'dsgvo.k.dsb-vzae';
const EUR = 'eakte.k.budget-geplant';
const answered = (value: number | string): Answer => ({ kind: 'answered', value });
const hints = (before: Answers, now: Answers) =>
  yearOnYearHints(q, { edition: 2025, items: comparableAnswers(q, before, q) }, now);
const asksAt = (item: string, was: number, is: number) =>
  hints({ [item]: answered(was) }, { [item]: answered(is) }).length === 1;

describe('a year-on-year hint', () => {
  it('names both years and asks to check or to give a reason', () => {
    expect(hints({ [MATURITY]: answered(1) }, { [MATURITY]: answered(4) })).toEqual([
      {
        item: MATURITY,
        text: '2025: Stufe 1, jetzt: Stufe 4. Bitte prüfen Sie die Angabe oder begründen Sie den Sprung.',
      },
    ]);
    const [fall] = hints({ [COUNT]: answered(1200) }, { [COUNT]: answered(120) });
    expect(fall?.text).toMatch(/^2025: 1\.200 Arbeitsplätze, jetzt: 120 Arbeitsplätze\. .* den Rückgang\.$/);
  });

  it.each([
    [1, 2, false],
    [1, 3, true],
    [0, 2, true],
    [3, 2, false],
    [3, 1, true],
    [5, 0, true],
    [4, 4, false],
  ])('from level %d to level %d: %s', (was, is, expected) => {
    expect(asksAt(MATURITY, was, is)).toBe(expected);
  });

  it.each([
    [COUNT, 100, 300, false],
    [COUNT, 100, 301, true],
    [COUNT, 300, 100, false],
    [COUNT, 301, 100, true],
    [COUNT, 0, 500, false],
    [COUNT, 0, 0, false],
    [COUNT, 3, 0, false],
    [COUNT, 4, 0, true],
    [DECIMAL, 0.29, 0.87, false],
    [DECIMAL, 0.29, 0.88, true],
    [DECIMAL, 0.1, 0.3, false],
    [EUR, 50_000, 150_001, true],
    [EUR, 0, 50_000, false],
    ['ozg.antraege.onlineanteil', 1, 90, false],
    ['eakte.k.abschlussjahr', 2027, 2040, false],
  ])('at %s from %d to %d: %s', (item, was, is, expected) => {
    expect(asksAt(item, was, is)).toBe(expected);
  });

  it.each<[string, Answer | undefined, Answer | undefined]>([
    ['last year is unknown', { kind: 'unknown' }, answered(5)],
    ['last year does not apply', { kind: 'notApplicable', reason: 'x' }, answered(5)],
    ['this year is unknown', answered(0), { kind: 'unknown' }],
    ['this year does not apply', answered(0), { kind: 'notApplicable', reason: 'x' }],
    ['this year is skipped', answered(0), { kind: 'skipped' }],
    ['this year is unanswered', answered(0), undefined],
    ['last year is unanswered', undefined, answered(5)],
  ])('is not given when %s', (_, was, is) => {
    const answersOf = (answer: Answer | undefined): Answers =>
      answer === undefined ? {} : { [MATURITY]: answer };
    expect(hints(answersOf(was), answersOf(is))).toEqual([]);
  });

  it('is given for a reworded question, never for an incompatible or a new one', () => {
    const item = itemIndex(q).items.get(MATURITY)!;
    const found = { item: MATURITY, answer: answered(0), was: item };
    const at = (kind: 'reworded' | 'incompatible') =>
      yearOnYearHint(item, 2025, { ...found, kind }, answered(5));
    expect(at('reworded')?.text).toMatch(/^2025: Stufe 0, jetzt: Stufe 5/);
    expect(at('incompatible')).toBeUndefined();
    expect(yearOnYearHint(item, 2025, { item: MATURITY, kind: 'new' }, answered(5))).toBeUndefined();
    expect(yearOnYearHint(item, 2025, undefined, answered(5))).toBeUndefined();
  });
});

it('whoever takes everything over unchanged is asked nothing', () => {
  fc.assert(
    fc.property(anyAnswers(q), (answers) => {
      expect(hints(answers, answers)).toEqual([]);
    }),
  );
});

it('asks about the same items when the years change places, but for those at 0', () => {
  const isZero = (answer: Answer | undefined) => answer?.kind === 'answered' && answer.value === 0;
  fc.assert(
    fc.property(anyAnswers(q), anyAnswers(q), (before, now) => {
      const items = (found: readonly { item: string }[]) =>
        found
          .map(({ item }) => item)
          .filter((item) => itemIndex(q).items.get(item)?.type === 'maturity' || !isZero(before[item]))
          .filter((item) => itemIndex(q).items.get(item)?.type === 'maturity' || !isZero(now[item]));
      expect(items(hints(before, now))).toEqual(items(hints(now, before)));
    }),
  );
});
