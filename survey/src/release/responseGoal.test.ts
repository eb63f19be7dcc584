import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reliabilityOf } from './reliability.ts';
import { responseGoal } from './responseGoal.ts';
import { RULES } from './rules.ts';

const rules = RULES.reliability;

describe('responseGoal', () => {
  it('says how many are missing until figures are shown, and until they are without „eingeschränkt“', () => {
    // 15 % of 100 are 15, 30 % are 30.
    expect(responseGoal(11, 100, rules)).toEqual({
      reliability: 'lowResponse',
      next: { reliability: 'limited', missing: 4 },
    });
    expect(responseGoal(15, 100, rules)).toEqual({
      reliability: 'limited',
      next: { reliability: 'reliable', missing: 15 },
    });
    expect(responseGoal(29, 100, rules).next).toEqual({ reliability: 'reliable', missing: 1 });
    expect(responseGoal(30, 100, rules)).toEqual({ reliability: 'reliable' });
  });

  it('needs ten answers even where that is more than 30 %', () => {
    expect(responseGoal(7, 20, rules)).toEqual({
      reliability: 'fewRespondents',
      next: { reliability: 'reliable', missing: 3 },
    });
  });

  it('has no goal for a group of fewer than ten units', () => {
    expect(responseGoal(1, 1, rules)).toEqual({ reliability: 'fewRespondents' });
    expect(responseGoal(0, 9, rules)).toEqual({ reliability: 'fewRespondents' });
    expect(responseGoal(0, 10, rules).next).toEqual({ reliability: 'reliable', missing: 10 });
  });

  it('is reached exactly when so many more have answered, and not one earlier', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1000 }), fc.nat(1000), (units, some) => {
        const respondents = some % (units + 1);
        const { next } = responseGoal(respondents, units, rules);
        if (next === undefined) return;
        const then = (more: number) => reliabilityOf(respondents + more, units, rules);
        expect(then(next.missing)).toBe(next.reliability);
        for (let more = 1; more < next.missing; more += 1)
          expect([then(0), 'fewRespondents', 'lowResponse']).toContain(then(more));
      }),
    );
  });
});
