import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { QUESTIONNAIRE_2026 } from '../questionnaire/edition2026.ts';
import { DIMENSION_IDS } from '../questionnaire/dimensionId.ts';
import type { Respondent } from '../questionnaire/respondent.ts';
import { unitType } from '../region/unitType.ts';
import type { Answer, Answers } from '../response/answer.ts';
import { anyAnswers } from '../response/answers.arbitrary.ts';
import { assess } from './assess.ts';
import vectorFile from './testVectors2026.json' with { type: 'json' };

const { tolerance, vectors } = vectorFile;
const q = QUESTIONNAIRE_2026;

function answersOf(raw: object): Answers {
  return Object.fromEntries(
    Object.entries(raw).map(([id, value]): [string, Answer] => {
      if (value === 'na') return [id, { kind: 'notApplicable', reason: 'entfällt' }];
      if (value === 'unknown' || value === 'skipped') return [id, { kind: value }];
      return [id, { kind: 'answered', value }];
    }),
  );
}

describe('the nine scoring vectors of 2026', () => {
  it.each(vectors)('$name: $description', ({ answers, unitType: type, mode, expected }) => {
    const respondent = { unitType: unitType.parse(type), mode: mode === 'short' ? 'short' : 'full' } as const;
    const assessment = assess(q, respondent, answersOf(answers));
    for (const id of DIMENSION_IDS) {
      const want = expected.dimensions[id];
      const got = assessment.dimensions[id];
      expect(Math.abs(got.coverage - want.coverage)).toBeLessThanOrEqual(tolerance);
      expect(got.gate ?? null).toBe(want.gate);
      expectNear(got.raw, want.raw);
      expectNear(got.score, want.score);
    }
    expectNear(assessment.index, expected.index);
    expect(assessment.level ?? null).toBe(expected.level);
  });

  it('are all nine', () => {
    expect(vectors).toHaveLength(9);
  });
});

function expectNear(got: number | undefined, want: number | null) {
  if (want === null) expect(got).toBeUndefined();
  else expect(Math.abs(got! - want)).toBeLessThanOrEqual(tolerance);
}

describe('assess', () => {
  const town: Respondent = { unitType: 'gemeinde', mode: 'full' };
  const level3 = answersOf(vectors.find(({ name }) => name === 'alle-stufe-3')!.answers);

  it('gives no index without one of the core dimensions', () => {
    const core = q.dimensions.find(({ id }) => id === 'ozg')!;
    const without = Object.fromEntries(
      Object.entries(level3).filter(([id]) => !core.items.some((item) => item.id === id)),
    );
    const assessment = assess(q, town, without);
    expect(assessment.dimensions.ozg).toMatchObject({ coverage: 0 });
    expect(assessment.dimensions.ozg.score).toBeUndefined();
    expect(assessment.index).toBeUndefined();
    expect(assessment.level).toBeUndefined();
  });

  it('gives an index without a supporting dimension, from the remaining weights', () => {
    const without = Object.fromEntries(Object.entries(level3).filter(([id]) => !id.startsWith('strategie.')));
    expect(assess(q, town, without).index).toBeCloseTo(60, 9);
  });

  it('counts a derived indicator with a zero denominator as missing', () => {
    const zero = { ...level3, 'eakte.k.ap-gesamt': { kind: 'answered', value: 0 } } as const;
    const { coverage, score } = assess(q, town, zero).dimensions.eakte;
    expect(coverage).toBeCloseTo(10.5 / 12, 12);
    expect(score).toBeCloseTo(60, 9);
  });

  it('calls a score provisional below 80 % coverage', () => {
    const partly = Object.fromEntries(
      Object.entries(level3).filter(([id]) => !['eakte.konzept.rollout', 'eakte.plattform.dms'].includes(id)),
    );
    expect(assess(q, town, partly).dimensions.eakte).toMatchObject({ provisional: true, coverage: 8.5 / 12 });
    expect(assess(q, town, level3).dimensions.eakte.provisional).toBe(false);
  });

  it('gives a score at exactly 60 % coverage and none below', () => {
    const level = { kind: 'answered', value: 3 } as const;
    const six = {
      'ozg.angebot.online': level,
      'ozg.durchgaengig.e2e': level,
      'ozg.konto.postfach': level,
      'ozg.bezahlung.epayment': level,
      'ozg.nachweise.onceonly': { kind: 'notApplicable', reason: 'entfällt' },
    } as const;
    expect(assess(q, town, six).dimensions.ozg).toMatchObject({ coverage: 0.6, score: 60 });
    const five = { ...six, 'ozg.bezahlung.epayment': { kind: 'unknown' } } as const;
    expect(assess(q, town, five).dimensions.ozg).toEqual({
      coverage: 0.5,
      raw: 60,
      provisional: false,
      review: false,
    });
  });

  it('asks for a review when more than 30 % of the weights do not apply', () => {
    const na: Answer = { kind: 'notApplicable', reason: 'entfällt' };
    const twoOut = { ...level3, 'eakte.plattform.dms': na, 'eakte.fachverfahren.integration': na };
    const threeOut = { ...twoOut, 'eakte.austausch.akteneinsicht': na };
    expect(assess(q, town, twoOut).dimensions.eakte.review).toBe(false);
    expect(assess(q, town, threeOut).dimensions.eakte.review).toBe(true);
  });

  it('never gives more coverage than 1 or points outside 0 … 100, whatever is answered', () => {
    fc.assert(
      fc.property(anyAnswers(q), fc.constantFrom(...unitType.options), (answers, type) => {
        for (const mode of ['full', 'short'] as const) {
          const { dimensions, index } = assess(q, { unitType: type, mode }, answers);
          for (const { coverage, raw, score } of Object.values(dimensions)) {
            expect(coverage).toBeGreaterThanOrEqual(0);
            expect(coverage).toBeLessThanOrEqual(1);
            for (const points of [raw ?? 0, score ?? 0, index ?? 0]) {
              expect(points).toBeGreaterThanOrEqual(0);
              expect(points).toBeLessThanOrEqual(100 + 1e-9);
            }
          }
        }
      }),
    );
  });

  it('never lowers an ungated score when one level rises, unless the answer opens or closes a filter', () => {
    const parents = new Set(q.dimensions.flatMap(({ items }) => items.map(({ askedIf }) => askedIf?.item)));
    const raisable = q.dimensions
      .flatMap(({ items }) => items)
      .filter(
        ({ type, id, applicableTo }) =>
          type === 'maturity' && !parents.has(id) && applicableTo.includes('gemeinde'),
      );
    fc.assert(
      fc.property(
        anyAnswers(q),
        fc.constantFrom(...raisable),
        fc.integer({ min: 0, max: 4 }),
        (answers, item, level) => {
          const at = (value: number) =>
            assess(q, town, { ...answers, [item.id]: { kind: 'answered', value } }).dimensions[item.dimension]
              .raw!;
          expect(at(level + 1)).toBeGreaterThan(at(level));
        },
      ),
    );
  });

  it('does not depend on the order of the answers', () => {
    fc.assert(
      fc.property(anyAnswers(q), (answers) => {
        const reversed = Object.fromEntries(Object.entries(answers).reverse());
        expect(assess(q, town, reversed)).toEqual(assess(q, town, answers));
      }),
    );
  });

  it('ignores in the Kurzbogen whatever is answered outside of it', () => {
    const outside = new Set(
      q.dimensions.flatMap(({ items }) => items.filter((i) => !i.shortForm).map(({ id }) => id)),
    );
    fc.assert(
      fc.property(anyAnswers(q), (answers) => {
        const inside = Object.fromEntries(Object.entries(answers).filter(([id]) => !outside.has(id)));
        const respondent: Respondent = { unitType: 'amt', mode: 'short' };
        expect(assess(q, respondent, answers)).toEqual(assess(q, respondent, inside));
      }),
    );
  });
});
