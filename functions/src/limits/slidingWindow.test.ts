import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { slidingWindow } from './slidingWindow.ts';

const RULE = { most: 3, seconds: 60 };
const AT = Date.parse('2026-11-23T12:00:00.000Z');

describe('a count', () => {
  it('lets the first few pass and says how long to wait for the next', () => {
    const window = slidingWindow(RULE, 10);
    for (const second of [0, 10, 20]) {
      expect(window.wait('anna', AT + second * 1000)).toBe(0);
      window.add('anna', AT + second * 1000);
    }
    expect(window.wait('anna', AT + 20_000)).toBe(40_000);
    expect(window.wait('anna', AT + 59_999)).toBe(1);
    expect(window.wait('anna', AT + 60_000)).toBe(0);
    window.add('anna', AT + 60_000);
    expect(window.wait('anna', AT + 60_000)).toBe(10_000);
  });

  it('is kept for each on their own', () => {
    const window = slidingWindow(RULE, 10);
    for (let time = 0; time < 3; time += 1) window.add('anna', AT);
    expect(window.wait('anna', AT)).toBe(60_000);
    expect(window.wait('berta', AT)).toBe(0);
  });

  it('gives back what is taken back, and nothing else', () => {
    const window = slidingWindow(RULE, 10);
    for (let time = 0; time < 3; time += 1) window.add('anna', AT + time);
    window.remove('anna', AT + 7);
    expect(window.wait('anna', AT + 2)).toBeGreaterThan(0);
    window.remove('anna', AT + 1);
    expect(window.wait('anna', AT + 2)).toBe(0);
  });

  it('is forgotten for whoever came longest ago when there are too many', () => {
    const window = slidingWindow({ most: 1, seconds: 60 }, 2);
    window.add('anna', AT);
    window.add('berta', AT + 1);
    window.add('anna', AT + 2);
    window.add('carla', AT + 3);
    expect(window.wait('anna', AT + 4)).toBeGreaterThan(0);
    expect(window.wait('carla', AT + 4)).toBeGreaterThan(0);
    expect(window.wait('berta', AT + 4)).toBe(0);
  });

  it('never lets more than so many pass in any span, and never makes anybody wait for nothing', () => {
    const gap = fc.integer({ min: 0, max: 40_000 });
    fc.assert(
      fc.property(fc.array(gap, { maxLength: 60 }), fc.integer({ min: 1, max: 5 }), (gaps, most) => {
        const window = slidingWindow({ most, seconds: 60 }, 10);
        const passed: number[] = [];
        let now = AT;
        for (const step of gaps) {
          now += step;
          const inSpan = passed.filter((time) => time > now - 60_000).length;
          const wait = window.wait('anna', now);
          expect(wait === 0).toBe(inSpan < most);
          expect(wait === 0 || passed.filter((time) => time > now + wait - 60_000).length < most).toBe(true);
          expect(wait).toBeLessThanOrEqual(60_000);
          if (wait > 0) continue;
          window.add('anna', now);
          passed.push(now);
        }
      }),
      { numRuns: 1_000 },
    );
  });
});
