import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PathRecord } from './pathRecord.ts';

const pathOf = (draw: (path: PathRecord) => void) => {
  const path = new PathRecord();
  draw(path);
  return path.data;
};

/** Where a path ends: the last two numbers. */
const endOf = (data: string) =>
  data
    .replace(/Z$/, '')
    .match(/-?[\d.]+/g)!
    .slice(-2)
    .map(Number);

describe('a path written as SVG', () => {
  it('has lines, curves and rectangles as they were drawn, to a hundredth of a pixel', () => {
    expect(
      pathOf((path) => {
        path.moveTo(1, 2.005);
        path.lineTo(10.3333, 2);
        path.bezierCurveTo(1, 2, 3, 4, 5, 6);
        path.quadraticCurveTo(7, 8, 9, 10);
        path.closePath();
      }),
    ).toBe('M1 2.01L10.33 2C1 2 3 4 5 6Q7 8 9 10Z');
    expect(pathOf((path) => path.rect(1, 2, 10, 5))).toBe('M1 2H11V7H1ZM1 2');
    expect(pathOf((path) => path.roundRect(0, 0, 10, 4, 9))).toContain('A2 2 0 0 1 10 2');
  });

  it('begins where the first line ends, as a canvas does', () => {
    expect(pathOf((path) => path.lineTo(3, 4))).toBe('M3 4');
    expect(pathOf((path) => path.closePath())).toBe('');
  });

  it('goes once around in two arcs, in the direction asked for', () => {
    expect(pathOf((path) => path.arc(0, 0, 5, 0, 2 * Math.PI))).toBe('M5 0A5 5 0 0 1 -5 0A5 5 0 0 1 5 0');
    expect(pathOf((path) => path.arc(0, 0, 5, 0, 2 * Math.PI, true))).toBe(
      'M5 0A5 5 0 0 0 -5 0A5 5 0 0 0 5 0',
    );
    expect(pathOf((path) => path.arc(0, 0, 5, 0, 0))).toBe('M5 0A5 5 0 0 1 5 0');
    expect(pathOf((path) => path.arc(0, 0, 5, 0, Math.PI / 2, true))).toMatch(/^M5 0A5 5 0 0 0 .* 0 5$/);
  });

  it('ends an arc where it should, whatever the angles', () => {
    const angle = fc.double({ min: -20, max: 20, noNaN: true });
    fc.assert(
      fc.property(angle, angle, fc.boolean(), (from, to, isCounter) => {
        const turn = isCounter ? from - to : to - from;
        fc.pre(turn < 2 * Math.PI);
        const [x, y] = endOf(pathOf((path) => path.arc(10, 20, 50, from, to, isCounter)));
        expect(x).toBeCloseTo(10 + 50 * Math.cos(to), 1);
        expect(y).toBeCloseTo(20 + 50 * Math.sin(to), 1);
      }),
    );
  });
});
