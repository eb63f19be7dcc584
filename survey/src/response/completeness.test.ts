import { describe, expect, it } from 'vitest';
import { dimensionOf } from '../questionnaire/dimensionOf.ts';
import { QUESTIONNAIRE_2026 } from '../questionnaire/edition2026.ts';
import type { Respondent } from '../questionnaire/respondent.ts';
import type { Answers } from './answer.ts';
import { completeness } from './completeness.ts';

const q = QUESTIONNAIRE_2026;
const eakte = dimensionOf(q, 'eakte');
const of = (answers: Answers, mode: Respondent['mode'] = 'full') =>
  completeness(q, eakte, { unitType: 'amt', mode }, answers);

describe('completeness', () => {
  it('counts what is asked before anything is answered', () => {
    expect(of({})).toMatchObject({ asked: 9, answered: 0, minutesLeft: 7 });
    expect(of({}, 'short')).toMatchObject({ asked: 4, answered: 0 });
  });

  it('counts „nicht bekannt“ as answered and grows when a filter opens', () => {
    const started = of({
      'eakte.k.ap-gesamt': { kind: 'unknown' },
      'eakte.konzept.rollout': { kind: 'answered', value: 1 },
    });
    expect(started).toMatchObject({ asked: 13, answered: 2 });
  });

  it('lists what is missing in the order of the form', () => {
    expect(of({}).missing[0]?.id).toBe('eakte.konzept.rollout');
    expect(of({ 'eakte.konzept.rollout': { kind: 'skipped' } }).missing[0]?.id).toBe('eakte.plattform.dms');
  });

  it('ignores answers that are not asked', () => {
    const hidden = {
      'eakte.k.ap-gesamt': { kind: 'answered', value: 0 },
      'eakte.k.ap-angebunden': { kind: 'answered', value: 3 },
    } as const;
    expect(of(hidden)).toMatchObject({ asked: 9, answered: 1 });
  });
});
