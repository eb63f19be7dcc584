import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { QUESTIONNAIRE_2026 } from '../questionnaire/edition2026.ts';
import { itemIndex } from '../questionnaire/itemIndex.ts';
import type { Item, MaturityItem, Option, Questionnaire } from '../questionnaire/questionnaire.ts';
import type { Answer, Answers } from './answer.ts';
import { anyAnswers } from './answers.arbitrary.ts';
import { comparableAnswers } from './comparableAnswers.ts';
import { readAnswers } from './readResponse.ts';

const q = QUESTIONNAIRE_2026;
const MATURITY = 'eakte.plattform.dms';
const COUNT = 'eakte.k.ap-gesamt';
const SINGLE = 'strategie.konzept.beschluss';
const MULTI = 'strategie.k.hemmnisse';
const item = (id: string) => itemIndex(q).items.get(id)!;
const answered = (value: number | string | string[]): Answer => ({ kind: 'answered', value });

/** The questionnaire with each item changed, or left out. */
function changed(change: (item: Item) => Item | undefined, scale = q.scale): Questionnaire {
  const dimensions = q.dimensions.map((dimension) => ({
    ...dimension,
    items: dimension.items.flatMap((one) => change(one) ?? []),
  }));
  return { ...q, dimensions, scale };
}
/** Compares an answer of last year, when one item was another. */
function compare(id: string, was: (item: Item) => Item | undefined, answer?: Answer) {
  const before = changed((one) => (one.id === id ? was(one) : one));
  const answers: Answers = answer === undefined ? {} : { [id]: answer };
  return comparableAnswers(before, answers, q).find((one) => one.item === id)!;
}
const withOptions = (one: Item, change: (options: readonly Option[]) => readonly Option[]): Item =>
  'options' in one ? { ...one, options: change(one.options) } : one;
const withLevels = (one: Item, change: (levels: readonly string[]) => readonly string[]): Item =>
  one.type === 'maturity' ? ({ ...one, levels: change(one.levels) } satisfies MaturityItem) : one;

describe('an earlier answer', () => {
  it('is the same where the question was the same', () => {
    expect(compare(MATURITY, (one) => one, answered(3))).toEqual({
      item: MATURITY,
      kind: 'same',
      answer: answered(3),
    });
  });

  it('is absent where nothing was answered', () => {
    expect(compare(MATURITY, (one) => one)).toEqual({ item: MATURITY, kind: 'same' });
  });

  it('is not there for a question that is new', () => {
    expect(compare(MATURITY, () => undefined, answered(3))).toEqual({ item: MATURITY, kind: 'new' });
  });

  it.each<[string, string, (one: Item) => Item, Answer]>([
    ['another text', MATURITY, (one) => ({ ...one, text: 'Wie weit?' }), answered(3)],
    ['another help', COUNT, (one) => ({ ...one, help: 'Alle.' }), answered(300)],
    [
      'a level described otherwise',
      MATURITY,
      (one) => withLevels(one, (l) => l.with(4, 'Gut.')),
      answered(3),
    ],
    [
      'an option called otherwise',
      SINGLE,
      (one) => withOptions(one, (o) => o.map((option) => ({ ...option, label: `${option.label}!` }))),
      answered('ja'),
    ],
    ['fewer options', MULTI, (one) => withOptions(one, (o) => o.slice(0, -1)), answered(['personal'])],
  ])('is reworded after %s, and says what was asked', (_, id, was, answer) => {
    expect(compare(id, was, answer)).toEqual({ item: id, kind: 'reworded', was: was(item(id)), answer });
  });

  it.each<[string, string, (one: Item) => Item, Answer]>([
    ['another type', COUNT, (one) => ('unit' in one ? { ...one, type: 'percent' } : one), answered(30)],
    ['another unit', COUNT, (one) => ({ ...one, unit: 'Tsd. Arbeitsplätze' }), answered(30)],
    ['fewer levels', MATURITY, (one) => withLevels(one, (l) => l.slice(0, 5)), answered(3)],
    [
      'an option that is gone',
      SINGLE,
      (one) => withOptions(one, (o) => [...o, { value: 'evtl', label: 'Evtl.' }]),
      answered('evtl'),
    ],
    ['a number out of range now', COUNT, (one) => ({ ...one, max: 99_999 }), answered(25_000)],
    [
      '„trifft nicht zu“, which is not offered any more',
      'eakte.konzept.rollout',
      (one) => ({ ...one, naAllowed: true }),
      { kind: 'notApplicable', reason: 'Kein Bedarf.' },
    ],
    ['„trifft nicht zu“ without its reason', MATURITY, (one) => one, { kind: 'notApplicable', reason: '' }],
  ])('is incompatible after %s', (_, id, was, answer) => {
    expect(compare(id, was, answer)).toEqual({ item: id, kind: 'incompatible', was: was(item(id)), answer });
  });

  it('is reworded where the levels have other names', () => {
    const before = changed((one) => one, q.scale.with(3, 'Da'));
    const kinds = comparableAnswers(before, {}, q).map(({ item: id, kind }) => [item(id).type, kind]);
    expect(kinds.every(([type, kind]) => kind === (type === 'maturity' ? 'reworded' : 'same'))).toBe(true);
  });

  it('stays the same when only weights, limits or sources change', () => {
    const before = changed((one) => ({
      ...one,
      weight: 9,
      source: 'neu',
      ...('max' in one && { max: 1e9 }),
    }));
    expect(new Set(comparableAnswers(before, {}, q).map(({ kind }) => kind))).toEqual(new Set(['same']));
  });
});

it('compares every item of the form once, in its order', () => {
  expect(comparableAnswers(q, {}, q).map((one) => one.item)).toEqual([...itemIndex(q).items.keys()]);
});

it('whatever changed: what may be taken over is an answer today', () => {
  const changes: readonly ((one: Item) => Item | undefined)[] = [
    (one) => one,
    () => undefined,
    (one) => ({ ...one, text: 'Anders gefragt' }),
    (one) => ({ ...one, naAllowed: false }),
    (one) => withOptions(one, (options) => options.slice(1)),
    (one) => withLevels(one, (levels) => levels.slice(0, 4)),
    (one) => ('unit' in one ? { ...one, max: one.min + one.step } : one),
    (one) => ('unit' in one ? { ...one, unit: 'Stück', type: 'count' } : one),
  ];
  const edits = fc.array(fc.constantFrom(...changes), {
    minLength: itemIndex(q).items.size,
    maxLength: itemIndex(q).items.size,
  });
  const ids = [...itemIndex(q).items.keys()];
  fc.assert(
    fc.property(anyAnswers(q), edits, (answers, edit) => {
      const now = changed((one) => edit[ids.indexOf(one.id)]!(one));
      const taken = comparableAnswers(q, answers, now).flatMap((one) =>
        (one.kind === 'same' || one.kind === 'reworded') && one.answer !== undefined
          ? [[one.item, one.answer] as const]
          : [],
      );
      const respondent = { unitType: 'landkreis', mode: 'full' } as const;
      expect(readAnswers({ questionnaire: now, respondent }, Object.fromEntries(taken)).kind).toBe('valid');
    }),
  );
});
