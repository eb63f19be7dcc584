import { describe, expect, it } from 'vitest';
import type { AnswerValue } from '../response/answer.ts';
import { isKnown, readEakteState, restOf } from './eakteState.ts';

const answered = (value: AnswerValue) => ({ kind: 'answered', value }) as const;

describe('readEakteState', () => {
  it('reads the five numbers of the forecast', () => {
    const answers = {
      'eakte.k.ap-gesamt': answered(200),
      'eakte.k.ap-angebunden': answered(120),
      'eakte.k.budget-geplant': answered(96_000),
      'eakte.k.personentage-rest': answered(0),
      'eakte.k.abschlussjahr': answered(2028),
    };
    const state = readEakteState(answers, 2026);
    expect(state).toEqual({
      edition: 2026,
      total: 200,
      connected: 120,
      plannedEur: 96_000,
      personDays: 0,
      plannedYear: 2028,
    });
    expect(isKnown(state) && restOf(state)).toBe(80);
  });

  it('takes „trifft nicht zu“ and „nicht bekannt“ as missing', () => {
    const state = readEakteState(
      {
        'eakte.k.ap-gesamt': { kind: 'notApplicable', reason: 'keine Büros' },
        'eakte.k.budget-geplant': { kind: 'unknown' },
      },
      2026,
    );
    expect(Object.values(state).filter((value) => value !== undefined)).toEqual([2026]);
    expect(isKnown(state)).toBe(false);
  });

  it('knows that of no workplace none is connected, although that is not asked', () => {
    expect(readEakteState({ 'eakte.k.ap-gesamt': answered(0) }, 2026)).toMatchObject({ connected: 0 });
  });

  it('refuses more connected workplaces than there are', () => {
    const answers = { 'eakte.k.ap-gesamt': answered(10), 'eakte.k.ap-angebunden': answered(11) };
    expect(() => readEakteState(answers, 2026)).toThrow(RangeError);
  });
});
