import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figureWith } from './peerRelease.arbitrary.ts';
import { positionIn } from './positionIn.ts';

const interval = { lower: 40, upper: 50 };
const QUARTILES = { q1: 30, median: 45, q3: 60 };
const scores = (quartiles?: object) =>
  figureWith('score', { '14': { mean: 45, interval, ...(quartiles && { quartiles }) } });
const quarters = (own: number, quartiles: object = QUARTILES) => {
  const position = positionIn(scores(quartiles), '14', own);
  return position?.kind === 'quarter' ? [position.from, position.to] : undefined;
};

describe('a score with quartiles', () => {
  it.each([
    [10, 1],
    [27.4, 1],
    [33, 2],
    [50, 3],
    [90, 4],
  ])('of %d lies in quarter %d', (own, quarter) => expect(quarters(own)).toEqual([quarter, quarter]));

  it('lies between two quarters as long as the rounded quartile may be on either side', () => {
    expect(quarters(27.5)).toEqual([1, 2]);
    expect(quarters(32.5)).toEqual([1, 2]);
    expect(quarters(32.6)).toEqual([2, 2]);
    expect(quarters(60)).toEqual([3, 4]);
  });

  it('lies anywhere where all quartiles are the same as it', () => {
    expect(quarters(40, { q1: 40, median: 40, q3: 40 })).toEqual([1, 4]);
  });

  it('is never said to be in a quarter it is not in, wherever the true quartiles lie', () => {
    const value = fc.double({ min: 0, max: 100, noNaN: true }).map((one) => Math.round(one * 10) / 10);
    fc.assert(
      fc.property(fc.tuple(value, value, value), value, (values, own) => {
        const [q1 = 0, median = 0, q3 = 0] = values.toSorted((a, b) => a - b);
        const toStep = (one: number) => 5 * Math.round(one / 5);
        const truth = 1 + [q1, median, q3].filter((quartile) => own > quartile).length;
        const [from = 5, to = 0] =
          quarters(own, { q1: toStep(q1), median: toStep(median), q3: toStep(q3) }) ?? [];
        expect(truth).toBeGreaterThanOrEqual(from);
        expect(truth).toBeLessThanOrEqual(to);
      }),
    );
  });
});

describe('what has no quartiles', () => {
  it.each([
    [39.94, 39.9, 'below'],
    [39.96, 40, 'within'],
    [50.04, 50, 'within'],
    [50.06, 50.1, 'above'],
  ])('%d is shown as %d, %s the interval of the mean', (value, own, side) => {
    expect(positionIn(scores(), '14', value)).toEqual({ kind: 'interval', own, side, centre: 45, interval });
  });

  it('is a ratio of the own numbers beside that of the totals; to nothing there is none', () => {
    const figure = figureWith('ratio', { '14': { ratio: 45, interval } });
    expect(positionIn(figure, '14', [1, 3])).toMatchObject({ own: 33.3, side: 'below', centre: 45 });
    expect(positionIn(figure, '14', [1, 0])).toBeUndefined();
  });
});

describe('levels and options', () => {
  const atLeast3 = { share: 0.4, interval };
  const shares = { share: 0.1, interval: { lower: 0, upper: 0.3 } };

  it('a level stands in the distribution: lower, the same, higher', () => {
    const cell = { mean: 2, interval, atLeast3, shares: [0.1, 0.2, 0.3, 0.2, 0.15, 0.05] };
    const figure = figureWith('level', { '14': cell });
    expect(positionIn(figure, '14', 2)).toEqual({
      kind: 'level',
      own: 2,
      lower: 0.3,
      same: 0.3,
      higher: 0.4,
    });
    expect(positionIn(figure, '14', 0)).toMatchObject({ lower: 0, same: 0.1, higher: 0.9 });
    expect(positionIn(figure, '14', 5)).toMatchObject({ lower: 0.95, same: 0.05, higher: 0 });
  });

  it('in groups that show only level 3 and higher, it is whether that is reached', () => {
    const figure = figureWith('level', { '14': { atLeast3 } });
    expect(positionIn(figure, '14', 2)).toEqual({ kind: 'reached', own: false, reached: atLeast3 });
    expect(positionIn(figure, '14', 3)).toMatchObject({ own: true });
  });

  it('an option stands beside the share that chose it, too; of several each', () => {
    const figure = figureWith('choice', { '14': { shares: [shares, { ...shares, share: 0.2 }, shares] } });
    expect(positionIn(figure, '14', 1)).toEqual({
      kind: 'choice',
      chosen: [{ label: 'Option b', ...shares, share: 0.2 }],
    });
    expect(positionIn(figure, '14', [0, 1])).toMatchObject({
      chosen: [{ label: 'Option a' }, { share: 0.2 }],
    });
    expect(positionIn(figure, '14', [])).toEqual({ kind: 'choice', chosen: [] });
  });
});

it('whoever asks for a cell that is not published has made a mistake', () => {
  expect(() => positionIn(figureWith('score', { '14': 'withheld' }), '14', 1)).toThrow(
    'Nothing is published',
  );
});
