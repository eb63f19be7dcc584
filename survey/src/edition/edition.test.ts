import { describe, expect, it } from 'vitest';
import { acceptsAnswers, edition, type Edition } from './edition.ts';

const open: Edition = {
  year: 2026,
  state: 'open',
  opensAt: '2026-09-01T06:00:00.000Z',
  closesAt: '2026-12-18T23:00:00.000Z',
  graceUntil: '2026-12-21T23:00:00.000Z',
  questionnaire: '2026.1',
  synthetic: false,
};

describe('acceptsAnswers', () => {
  it.each([
    ['2026-09-01T05:59:59.999Z', false],
    ['2026-09-01T06:00:00.000Z', true],
    ['2026-12-18T22:59:59.999Z', true],
    ['2026-12-18T23:00:00.000Z', false],
  ])('at %s is %s', (now, expected) => {
    expect(acceptsAnswers(open, now)).toBe(expected);
  });

  it('is false in every state but open', () => {
    for (const state of ['planned', 'closing', 'closed', 'released'] as const) {
      expect(acceptsAnswers({ ...open, state }, '2026-10-01T00:00:00.000Z')).toBe(false);
    }
  });

  it('wants instants that sort as text', () => {
    expect(edition.safeParse(open).success).toBe(true);
    expect(edition.safeParse({ ...open, closesAt: '2026-12-18T23:00:00Z' }).success).toBe(false);
    expect(edition.safeParse({ ...open, closesAt: '2026-12-18' }).success).toBe(false);
  });
});
