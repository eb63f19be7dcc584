import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { QUESTIONNAIRE_2026 } from '../questionnaire/edition2026.ts';
import type { Questionnaire } from '../questionnaire/questionnaire.ts';
import { anyAnswers } from '../response/answers.arbitrary.ts';
import { assess } from '../scoring/assess.ts';
import { concordance } from './concordance.ts';
import { earlierAnswers, matchEditions } from './matchEditions.ts';

const EARLIER = QUESTIONNAIRE_2026;
const LATER: Questionnaire = { ...EARLIER, edition: 2027 };
const decided = { comment: 'Beispiel', decidedBy: 'Fachbeirat', date: '2026-11-02' };
const tableOf = (...entries: object[]) => concordance.parse({ from: 2026, to: 2027, entries });
const town = { unitType: 'gemeinde', mode: 'full' } as const;
const idsIn = ({ dimensions }: Questionnaire) =>
  dimensions.flatMap(({ items, derived }) => [...items, ...derived].map(({ id }) => id));

/** The later questionnaire with an item renamed. */
const renamed = (from: string, to: string): Questionnaire => ({
  ...LATER,
  dimensions: LATER.dimensions.map((dimension) => ({
    ...dimension,
    items: dimension.items.map((item) => (item.id === from ? { ...item, id: to } : item)),
  })),
});

describe('matchEditions', () => {
  it('changes nothing where nothing changed: both editions are assessed as they are', () => {
    const matching = matchEditions(tableOf(), EARLIER, LATER);
    fc.assert(
      fc.property(anyAnswers(EARLIER), (answers) => {
        const matched = assess(matching.questionnaire, town, earlierAnswers(matching, answers));
        expect(matched).toEqual(assess(EARLIER, town, answers));
      }),
    );
  });

  it('leaves out a new concept, whatever is answered to it', () => {
    const later = renamed('ozg.konto.postfach', 'ozg.konto.neu');
    const table = tableOf({ oldId: 'ozg.konto.postfach', newId: 'ozg.konto.neu', class: 'C', ...decided });
    const { questionnaire } = matchEditions(table, EARLIER, later);
    expect(idsIn(questionnaire)).not.toContain('ozg.konto.neu');
    fc.assert(
      fc.property(anyAnswers(later), fc.integer({ min: 0, max: 5 }), (answers, value) => {
        const other = { ...answers, 'ozg.konto.neu': { kind: 'answered', value } } as const;
        expect(assess(questionnaire, town, other)).toEqual(assess(questionnaire, town, answers));
      }),
    );
  });

  it('follows a renamed item, and leaves out a sharpened one without a bridge', () => {
    const later = renamed('ozg.konto.postfach', 'ozg.konto.neu');
    const entry = { oldId: 'ozg.konto.postfach', newId: 'ozg.konto.neu', ...decided };
    const level = { 'ozg.konto.postfach': { kind: 'answered', value: 3 } } as const;
    const follows = matchEditions(tableOf({ ...entry, class: 'A' }), EARLIER, later);
    expect(earlierAnswers(follows, level)).toEqual({ 'ozg.konto.neu': { kind: 'answered', value: 3 } });
    const bare = matchEditions(tableOf({ ...entry, class: 'B' }), EARLIER, later);
    expect(idsIn(bare.questionnaire)).not.toContain('ozg.konto.neu');
    expect(earlierAnswers(bare, level)).toEqual({});
  });

  it('takes a sharpened item over its bridge; what the bridge does not know is unknown', () => {
    const item = 'ozg.konto.postfach';
    const table = tableOf({ oldId: item, newId: item, class: 'B', mapping: { 2: 1, 3: 2 }, ...decided });
    const matching = matchEditions(table, EARLIER, LATER);
    const of = (value: number) => earlierAnswers(matching, { [item]: { kind: 'answered', value } })[item];
    expect(of(3)).toEqual({ kind: 'answered', value: 2 });
    expect(of(5)).toEqual({ kind: 'unknown' });
    const na = { kind: 'notApplicable', reason: 'entfällt' } as const;
    expect(earlierAnswers(matching, { [item]: na })[item]).toEqual(na);
  });

  it('leaves out what depends on an unmatched item: filtered items, derived indicators, gates', () => {
    for (const { id } of EARLIER.dimensions.flatMap(({ items }) => items)) {
      const table = tableOf({ oldId: id, newId: id, class: 'B', ...decided });
      const { dimensions } = matchEditions(table, EARLIER, LATER).questionnaire;
      for (const { items, derived, gates } of dimensions) {
        const left = new Set(items.map((item) => item.id));
        expect(left.has(id)).toBe(false);
        for (const { askedIf } of items) expect(askedIf === undefined || left.has(askedIf.item)).toBe(true);
        for (const { inputs } of derived) expect(inputs.every((input) => left.has(input))).toBe(true);
        for (const { when } of gates) expect(left.has(when.item)).toBe(true);
      }
    }
  });

  it('refuses a concordance that does not say what became of an item', () => {
    const later = renamed('ozg.konto.postfach', 'ozg.konto.neu');
    expect(() => matchEditions(tableOf(), EARLIER, later)).toThrow('ozg.konto.neu, ozg.konto.postfach');
    const halfTold = tableOf({ newId: 'ozg.konto.neu', class: 'C', ...decided });
    expect(() => matchEditions(halfTold, EARLIER, later)).toThrow('ozg.konto.postfach');
    const reused = 'ozg.konto.postfach';
    for (const half of [{ oldId: reused }, { newId: reused }]) {
      const table = tableOf({ ...half, class: 'C', ...decided });
      expect(() => matchEditions(table, EARLIER, LATER)).toThrow(reused);
    }
    expect(() => matchEditions(tableOf(), LATER, later)).toThrow('2026 and 2027');
  });
});
