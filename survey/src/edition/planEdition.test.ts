import { expect, it } from 'vitest';
import { planEdition } from './planEdition.ts';

const PLAN = {
  year: 2027,
  questionnaire: '2026.1',
  synthetic: true,
  opensAt: '2027-08-31T22:00:00.000Z',
  closesAt: '2027-12-15T23:00:00.000Z',
  graceUntil: '2027-12-18T23:00:00.000Z',
};

it('plans an edition in which nothing is frozen', () => {
  expect(planEdition(PLAN)).toEqual({ ...PLAN, state: 'planned' });
});

it('refuses a deadline before the opening and a grace period that ends before the deadline', () => {
  expect(planEdition({ ...PLAN, closesAt: PLAN.opensAt })).toBe('wrongDates');
  expect(planEdition({ ...PLAN, graceUntil: PLAN.opensAt })).toBe('wrongDates');
});

it('needs no grace period', () => {
  expect(planEdition({ ...PLAN, graceUntil: PLAN.closesAt })).toMatchObject({ state: 'planned' });
});
