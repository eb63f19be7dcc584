import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatShare } from '#lib/format.ts';
import { CLASSES, classLimits, classNames, classOf, classOfWritten, classRule } from './classLimits.ts';

const POINTS = { kind: 'points', scale: [0, 100] } as const;
const SHARE = { kind: 'share', scale: [0, 1] } as const;
const PERCENT = { kind: 'percent', scale: [0, 100] } as const;
const AMOUNT = { kind: 'amount' } as const;

describe('classLimits', () => {
  it('has the same limits for points whatever the values are', () => {
    expect(classLimits(POINTS, 12)).toEqual([30, 40, 50, 60]);
    expect(classLimits(POINTS, 88)).toEqual([30, 40, 50, 60]);
  });

  it('parts shares and percentages into fifths', () => {
    expect(classLimits(SHARE, 0.5)).toEqual([0.2, 0.4, 0.6, 0.8]);
    expect(classLimits(PERCENT, 50)).toEqual([20, 40, 60, 80]);
  });

  it('puts the whole of an amount into the middle class, with round limits', () => {
    expect(classLimits(AMOUNT, 24)).toEqual([15, 20, 25, 30]);
    expect(classLimits(AMOUNT, 1_700)).toEqual([1_000, 1_500, 2_000, 2_500]);
    expect(classLimits(AMOUNT, 0.23)).toEqual([0.15, 0.2, 0.25, 0.3]);
  });

  it('knows a whole of 0', () => {
    expect(classLimits(AMOUNT, 0)).toEqual([1, 2, 3, 4]);
    expect(classOf([1, 2, 3, 4], 0)).toBe(0);
  });

  it('has ascending limits around every positive amount', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-4, max: 1e9, noNaN: true }), (whole) => {
        const limits = classLimits(AMOUNT, whole);
        expect(limits).toEqual([...new Set(limits)].toSorted((a, b) => a - b));
        expect(classOf(limits, whole)).toBe(2);
        expect(limits[0]).toBeGreaterThan(0);
      }),
    );
  });
});

describe('classOf', () => {
  it('puts a limit into the class above it', () => {
    expect([29.9, 30, 39.9, 40, 59.9, 60].map((value) => classOf([30, 40, 50, 60], value))).toEqual([
      0, 1, 1, 2, 3, 4,
    ]);
  });

  it('rises with the value', () => {
    const value = fc.double({ min: -10, max: 110, noNaN: true });
    fc.assert(
      fc.property(value, value, (a, b) => {
        const limits = classLimits(POINTS, 0);
        expect(classOf(limits, Math.max(a, b))).toBeGreaterThanOrEqual(classOf(limits, Math.min(a, b)));
      }),
    );
  });
});

describe('classOfWritten', () => {
  it('puts what is read as 40 % or 50,0 points where they belong, whatever was rounded', () => {
    const fifths = classLimits(SHARE, 0);
    expect(
      [0.394, 0.395, 0.396, 0.4].map((share) => classOfWritten({ ...SHARE, decimals: 0 }, fifths, share)),
    ).toEqual([1, 2, 2, 2]);
    const points = classLimits(POINTS, 0);
    expect([49.94, 49.96].map((value) => classOfWritten({ ...POINTS, decimals: 1 }, points, value))).toEqual([
      2, 3,
    ]);
  });

  it('agrees with the number that is read', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (share) => {
        const read = Number(formatShare(share).replace(/\D/g, '')) / 100;
        const limits = classLimits(SHARE, 0);
        expect(classOfWritten({ ...SHARE, decimals: 0 }, limits, share)).toBe(classOf(limits, read));
      }),
    );
  });
});

it('says the rule of its classes: fixed, or around the value of all together', () => {
  expect(classRule(POINTS)).toContain('auf jeder Karte und im Raster dieselben');
  expect(classRule(SHARE)).toBe(classRule(POINTS));
  expect(classRule(AMOUNT)).toContain('In der mittleren Klasse liegt der Wert aller fünf Länder');
});

it('names each class by its limits', () => {
  expect(classNames(POINTS, [30, 40, 50, 60])).toEqual([
    'unter 30',
    '30 bis unter 40',
    '40 bis unter 50',
    '50 bis unter 60',
    '60 und mehr',
  ]);
  expect(classNames(SHARE, [0.15, 0.3])).toEqual([
    'unter 15\u00a0%',
    '15 bis unter 30\u00a0%',
    '30\u00a0% und mehr',
  ]);
  expect(classNames(PERCENT, [20, 40])).toEqual([
    'unter 20\u00a0%',
    '20 bis unter 40\u00a0%',
    '40\u00a0% und mehr',
  ]);
  expect(classNames(AMOUNT, [0.15, 0.2])).toEqual(['unter 0,15', '0,15 bis unter 0,20', '0,20 und mehr']);
  expect(classNames(POINTS, classLimits(POINTS, 0))).toHaveLength(CLASSES);
});
