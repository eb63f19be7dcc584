import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RULES } from '../release/rules.ts';
import { acceptsAnswers, acceptsApproval, editionState, type Edition } from './edition.ts';
import { dueStep, extendDeadline, beginEdition, scheduleEdition } from './lifecycle.ts';

const planned: Edition = {
  year: 2026,
  state: 'planned',
  opensAt: '2026-09-01T06:00:00.000Z',
  closesAt: '2026-12-18T23:00:00.000Z',
  graceUntil: '2026-12-21T23:00:00.000Z',
  questionnaire: '2026.1',
  synthetic: false,
};
const frozen = { at: '2026-08-30T10:00:00.000Z', questionnaireHash: 'a'.repeat(64), rules: RULES };
const opened: Edition = { ...planned, state: 'open', frozen };
const others = (state: Edition['state']) => editionState.options.filter((one) => one !== state);

describe('a planned edition', () => {
  it('gets its dates in their order', () => {
    const dates = {
      opensAt: '2026-09-02T06:00:00.000Z',
      closesAt: '2026-12-01T23:00:00.000Z',
      graceUntil: '2026-12-01T23:00:00.000Z',
    };
    expect(scheduleEdition(planned, dates)).toEqual({ ...planned, ...dates });
    expect(scheduleEdition(planned, { ...dates, closesAt: dates.opensAt })).toBe('wrongDates');
    expect(scheduleEdition(planned, { ...dates, graceUntil: dates.opensAt })).toBe('wrongDates');
  });

  it('opens with questionnaire and rules frozen, once, and not after its deadline', () => {
    expect(beginEdition(planned, frozen)).toEqual(opened);
    expect(beginEdition(planned, { ...frozen, at: planned.closesAt })).toBe('wrongDates');
  });

  it('is the only one that can be dated or opened', () => {
    for (const state of others('planned')) {
      expect(scheduleEdition({ ...opened, state }, planned)).toBe('wrongState');
      expect(beginEdition({ ...opened, state }, frozen)).toBe('wrongState');
    }
  });
});

describe('the deadline', () => {
  const later = { closesAt: '2027-01-15T23:00:00.000Z', graceUntil: '2027-01-18T23:00:00.000Z' };

  it('is extended while the edition is open, also just after it passed', () => {
    for (const now of ['2026-10-01T00:00:00.000Z', '2026-12-18T23:00:00.001Z']) {
      expect(extendDeadline(opened, later, now)).toEqual({ ...opened, ...later });
    }
  });

  it.each([
    ['earlier', { ...later, closesAt: '2026-12-18T22:59:59.999Z' }],
    ['the same', { ...later, closesAt: opened.closesAt }],
    ['past', { ...later, closesAt: '2026-12-19T00:00:00.000Z' }],
    ['with a grace period that ends before it', { ...later, graceUntil: '2027-01-15T22:59:59.999Z' }],
  ])('is not moved to a date that is %s', (_name, dates) => {
    expect(extendDeadline(opened, dates, '2026-12-20T00:00:00.000Z')).toBe('wrongDates');
  });

  it('of an edition that is not open stays', () => {
    for (const state of others('open')) {
      expect(extendDeadline({ ...opened, state }, later, '2026-10-01T00:00:00.000Z')).toBe('wrongState');
    }
  });
});

/** Every minute of eleven years that a deadline may fall on, with the milliseconds around it. */
const deadline = fc
  .date({ min: new Date('2026-01-01T00:00:00Z'), max: new Date('2036-12-31T23:59:00Z'), noInvalidDate: true })
  .map((date) => Math.floor(date.getTime() / 60_000) * 60_000);
const iso = (time: number) => new Date(time).toISOString();

describe('at the boundary', () => {
  it('answers end with the deadline and approvals with the grace period, to the millisecond', () => {
    fc.assert(
      fc.property(deadline, fc.integer({ min: 1, max: 72 * 60 }), (closes, minutes) => {
        const graceEnds = closes + minutes * 60_000;
        const one: Edition = {
          ...opened,
          opensAt: iso(closes - 86_400_000),
          closesAt: iso(closes),
          graceUntil: iso(graceEnds),
        };
        const closing: Edition = { ...one, state: 'closing' };
        expect(acceptsAnswers(one, iso(closes - 1))).toBe(true);
        expect(acceptsAnswers(one, iso(closes))).toBe(false);
        expect(acceptsAnswers(closing, iso(closes - 1))).toBe(false);
        expect(acceptsApproval(one, iso(closes))).toBe(true);
        expect(acceptsApproval(closing, iso(graceEnds - 1))).toBe(true);
        expect(acceptsApproval(closing, iso(graceEnds))).toBe(false);
        expect(dueStep(one, iso(closes - 1))).toBeUndefined();
        expect(dueStep(one, iso(closes))).toBe('beginClosing');
        expect(dueStep(closing, iso(graceEnds - 1))).toBeUndefined();
        expect(dueStep(closing, iso(graceEnds))).toBe('finishClosing');
      }),
      { numRuns: 2_000 },
    );
  });

  it('nothing is due for an edition that is planned, closed or released', () => {
    for (const state of ['planned', 'closed', 'released'] as const) {
      expect(dueStep({ ...opened, state }, '2030-01-01T00:00:00.000Z')).toBeUndefined();
      expect(acceptsApproval({ ...opened, state }, '2026-10-01T00:00:00.000Z')).toBe(false);
    }
  });
});
