import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { axisOf, fittedAxis, markText } from './axis.ts';

const SHARE = { kind: 'share', scale: [0, 1], decimals: 0 } as const;
const EUR = { kind: 'amount', decimals: 0 } as const;
const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

describe('axis', () => {
  it('is the whole scale for points, whatever the values', () => {
    expect(axisOf({ kind: 'points', scale: [0, 100], decimals: 1 }, [3])).toMatchObject({
      min: 0,
      max: 100,
      step: 20,
    });
  });

  it('is as long as shares need, but never so short that little looks like much', () => {
    expect(axisOf(SHARE, [0.02])).toMatchObject({ min: 0, max: 0.2 });
    expect(axisOf(SHARE, [0.45]).max).toBeCloseTo(0.5);
    expect(axisOf(SHARE, [0.93, 1])).toMatchObject({ max: 1 });
  });

  it('of a series fits points too, but not so closely that little looks like much', () => {
    const quantity = { kind: 'points', scale: [0, 100], decimals: 1 } as const;
    expect(fittedAxis(quantity, [33])).toMatchObject({ min: 0, max: 40, step: 10 });
    expect(fittedAxis(quantity, [0.4])).toMatchObject({ min: 0, max: 20, step: 5 });
    expect(fittedAxis(quantity, [99.9])).toMatchObject({ min: 0, max: 100 });
  });

  it('ends at round amounts', () => {
    expect(axisOf(EUR, [1234])).toMatchObject({ min: 0, max: 1250, step: 250 });
    expect(axisOf(EUR, [0.21]).max).toBeCloseTo(0.25);
    expect(axisOf(EUR, []).max).toBeGreaterThan(0);
  });

  it('holds every value, in few parts', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1 }), (values) => {
        const { min, max, step } = axisOf(EUR, values);
        const hair = step * 1e-8;
        for (const value of values) expect(value >= min - hair && value <= max + hair).toBe(true);
        expect((max - min) / step).toBeLessThanOrEqual(7.001);
      }),
    );
  });

  it('writes its marks without needless decimals', () => {
    expect(plain(markText(axisOf(SHARE, [0.9]), 0.4))).toBe('40 %');
    expect(markText(axisOf(EUR, [0.21]), 0.05)).toBe('0,05');
    expect(markText(axisOf({ kind: 'points', scale: [0, 100], decimals: 1 }, []), 20)).toBe('20');
  });
});
