import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dativeOf, formatEstimate, formatQuartile, formatRange, formatValue, unitText } from './quantity.ts';

const euros = { kind: 'amount', decimals: 0 } as const;
const staff = { kind: 'amount', decimals: 2 } as const;
const percent = { kind: 'percent', decimals: 0 } as const;
const points = { kind: 'points', decimals: 1 } as const;
const plain = (text: string): string => text.replaceAll('\u00a0', ' ');
const written = (quantity: typeof euros | typeof staff, value: number, lower: number, upper: number) => {
  const interval = { lower, upper };
  return [formatEstimate(quantity, { value, interval }), formatRange(quantity, interval)];
};

describe('how finely numbers are written', () => {
  it('writes points with one decimal, shares and percentages with none', () => {
    expect(formatValue(points, 42)).toBe('42,0');
    expect(plain(formatRange(percent, { lower: 42, upper: 58 }))).toBe('42 % bis 58 %');
    expect(plain(formatEstimate(percent, { value: 50.2, interval: { lower: 42, upper: 58 } }))).toBe('50 %');
    expect(plain(formatValue({ kind: 'share', decimals: 0 }, 0.614))).toBe('61 %');
  });

  it('writes quartiles without decimals, as they are published', () => {
    expect(formatQuartile(points, 55)).toBe('55');
    expect(plain(formatQuartile(percent, 55))).toBe('55 %');
  });

  it('writes an amount as finely as its interval and no finer', () => {
    expect(written(euros, 1548, 1300, 1800)).toEqual(['1.500', '1.300 bis 1.800']);
    expect(written(euros, 1612, 1140, 2090)).toEqual(['1.610', '1.140 bis 2.090']);
    expect(written(euros, 1906, 1583, 2230)).toEqual(['1.906', '1.583 bis 2.230']);
    expect(written(staff, 0.234, 0.2, 0.27)).toEqual(['0,23', '0,20 bis 0,27']);
    expect(written({ ...staff, decimals: 2 }, 23.61, 16, 31)).toEqual(['24', '16 bis 31']);
  });

  it('does not take two round ends for a coarse step', () => {
    expect(written(euros, 1548, 1000, 2000)).toEqual(['1.500', '1.000 bis 2.000']);
    expect(written(euros, 1548, 1500, 1500)).toEqual(['1.548', '1.500 bis 1.500']);
  });

  it('never moves a value out of its interval, and keeps its ends as they are', () => {
    const cents = fc.integer({ min: 0, max: 1_000_000 });
    fc.assert(
      fc.property(cents, cents, cents, (a, b, c) => {
        const [lower = 0, value = 0, upper = 0] = [a, b, c].toSorted((x, y) => x - y).map((one) => one / 100);
        const read = (text: string) => Number(text.replaceAll('.', '').replace(',', '.'));
        const [own, range] = written(staff, value, lower, upper);
        expect(range!.split(' bis ').map(read)).toEqual([lower, upper]);
        expect(read(own!)).toBeGreaterThanOrEqual(lower);
        expect(read(own!)).toBeLessThanOrEqual(upper);
      }),
    );
  });
});

it('names the unit in a phrase', () => {
  expect(unitText({ kind: 'amount', unit: 'Euro' })).toBe(
    'Angaben in Euro, gerundet (die Dateien sind genauer)',
  );
  expect(unitText({ kind: 'percent', unit: '' })).toBe('Angaben in Prozent');
  expect(unitText({ kind: 'share', unit: 'der Verwaltungen' })).toBe('Angaben in Prozent der Verwaltungen');
  expect(dativeOf('Personentage je noch anzubindendem Arbeitsplatz')).toMatch(/^Personentagen je /);
});
