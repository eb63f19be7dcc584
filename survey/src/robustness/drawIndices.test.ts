import { describe, expect, it } from 'vitest';
import { byDimension } from '../questionnaire/dimensionId.ts';
import { quantile } from '../statistics/quantile.ts';
import { seededRandom } from '../statistics/seededRandom.ts';
import { drawIndices, swapShare } from './drawIndices.ts';
import { indexPatterns } from './indexPatterns.ts';
import { GROUPS, WEIGHTS } from './referenceScores.arbitrary.ts';

const patterns = GROUPS.map(({ strata }) => indexPatterns(strata, ({ gated }) => gated));
const drawn = (seed: number, draws = 1000, spread = 0.25) =>
  drawIndices(patterns, WEIGHTS, { draws, spread, random: seededRandom(String(seed)) });

describe('drawIndices', () => {
  it('gives the same indices for the same seed and others for another', () => {
    expect(drawn(7)).toEqual(drawn(7));
    expect(drawn(7)[0]).not.toEqual(drawn(8)[0]);
  });

  it('stays at the index when nothing is spread', () => {
    const [first] = drawn(7, 5, 0);
    expect(new Set(first)).toHaveProperty('size', 1);
  });

  it('gives much the same band whatever the seed', () => {
    const [a, b] = [drawn(1)[0]!, drawn(2)[0]!].map((all) => [
      quantile([...all], 0.05),
      quantile([...all], 0.95),
    ]);
    expect(a![1]! - a![0]!).toBeGreaterThan(0.5);
    expect(Math.abs(a![0]! - b![0]!)).toBeLessThan(0.15);
    expect(Math.abs(a![1]! - b![1]!)).toBeLessThan(0.15);
  });

  it('draws every weight within 25 % of its own, evenly', () => {
    const seen: number[] = [];
    const one = [{ dimensions: ['eakte', 'ozg'] as const, sums: { eakte: 1, ozg: 0 } }];
    const two = byDimension((id) => (id === 'eakte' || id === 'ozg' ? 1 : 0));
    for (const index of drawIndices([one], two, { draws: 4000, spread: 0.25, random: seededRandom('3') })[0]!)
      seen.push(index);
    expect(Math.min(...seen)).toBeGreaterThan(0.75 / 2);
    expect(Math.min(...seen)).toBeLessThan(0.385);
    expect(Math.max(...seen)).toBeLessThan(1.25 / 2);
    expect(Math.max(...seen)).toBeGreaterThan(0.615);
    expect(quantile(seen, 0.5)).toBeCloseTo(0.5, 2);
  });
});

describe('swapShare', () => {
  it('counts the draws that turn the order around; a tie is no swap', () => {
    const first = Float64Array.of(3, 1, 2, 4);
    const second = Float64Array.of(2, 2, 2, 2);
    expect(swapShare(first, second, 0.5)).toBe(0.25);
    expect(swapShare(second, first, -0.5)).toBe(0.25);
    expect(swapShare(first, second, -0.5)).toBe(0.5);
    expect(swapShare(first, second, 0)).toBe(0);
  });
});
