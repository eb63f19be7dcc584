import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatAmount,
  formatCount,
  formatDate,
  formatDateTime,
  formatDay,
  formatEur,
  formatInterval,
  formatNumber,
  formatPoints,
  formatShare,
  formatTime,
} from './format.ts';

/** What a formatter puts between number and sign. */
const NBSP = '\u00a0';

describe('numbers', () => {
  it('writes points with one decimal, also when it is zero', () => {
    expect(formatPoints(51.23)).toBe('51,2');
    expect(formatPoints(0)).toBe('0,0');
    expect(formatPoints(100)).toBe('100,0');
  });

  it('writes an interval with both ends', () => {
    expect(formatInterval({ lower: 51.2, upper: 55.8 })).toBe('51,2 bis 55,8');
  });

  it('groups the digits of counts and of euros by thousands', () => {
    expect(formatCount(1234567)).toBe('1.234.567');
    expect(formatEur(12500.4)).toBe(`12.500${NBSP}€`);
  });

  it('writes shares as whole percent', () => {
    expect(formatShare(0.614)).toBe(`61${NBSP}%`);
  });

  it('keeps up to two decimals of what somebody entered', () => {
    expect(formatNumber(0.75)).toBe('0,75');
    expect(formatNumber(12)).toBe('12');
  });

  it('says one of a thing in the singular', () => {
    expect(formatAmount(1, 'Antwort', 'Antworten')).toBe('1 Antwort');
    expect(formatAmount(0, 'Antwort', 'Antworten')).toBe('0 Antworten');
  });

  it('never moves points by more than half of the last digit shown', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 100, noNaN: true }), (points) => {
        const shown = Number(formatPoints(points).replace(',', '.'));
        expect(Math.abs(shown - points)).toBeLessThanOrEqual(0.05 + 1e-9);
      }),
    );
  });
});

describe('times', () => {
  it('are those of Berlin, whatever the clock of the machine', () => {
    expect(formatDate('2026-11-22T23:30:00.000Z')).toBe('23. November 2026');
    expect(formatTime('2026-11-23T13:05:00.000Z')).toBe('14:05 Uhr');
    expect(formatTime('2026-07-23T13:05:00.000Z')).toBe('15:05 Uhr');
    expect(formatDateTime('2026-11-23T13:05:00.000Z')).toBe('23. November 2026 um 14:05 Uhr');
  });

  it('leave a calendar day what it is', () => {
    expect(formatDay('2026-06-30')).toBe('30. Juni 2026');
  });
});
