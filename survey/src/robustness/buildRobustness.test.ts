import { describe, expect, it } from 'vitest';
import { byDimension } from '../questionnaire/dimensionId.ts';
import reference from '../statistics/reference/reference.json' with { type: 'json' };
import { buildRobustness } from './buildRobustness.ts';
import { DIMENSIONS, GROUPS, ROWS } from './referenceScores.arbitrary.ts';
import { robustnessPack } from './robustnessPack.ts';

const total = { id: 'gesamt', isCompared: false, strata: GROUPS.flatMap(({ strata }) => strata) };
const input = { dimensions: DIMENSIONS, groups: [total, ...GROUPS], rows: ROWS, draws: 1000, seed: 2026 };
const pack = buildRobustness(input);

describe('buildRobustness', () => {
  it('makes what its schema reads, the same each time', () => {
    expect(robustnessPack.parse(JSON.parse(JSON.stringify(pack)))).toEqual(pack);
    expect(buildRobustness(input)).toEqual(pack);
  });

  it('rounds the variants of R to one decimal', () => {
    reference.robustness.groups.forEach((expected, i) => {
      const found = pack.groups[i + 1]!;
      for (const key of ['index', 'equalWeights', 'geometric', 'ungated'] as const)
        expect(found[key]).toBe(Math.round(expected[key] * 10) / 10);
      expect(found.without.ozg).toBe(Math.round(expected.without.ozg * 10) / 10);
    });
  });

  it('has the index in the band, and compares states only', () => {
    for (const { index, band } of pack.groups) {
      expect(index).toBeGreaterThanOrEqual(band.lower);
      expect(index).toBeLessThanOrEqual(band.upper);
    }
    expect(pack.swaps.map(({ first, second }) => `${first} ${second}`)).toEqual(['14 16']);
  });

  it('swaps states often when they are alike and never when one leads everywhere', () => {
    const stateOf = (id: string, even: number, odd: number) => {
      const scores = byDimension((d) => (d === 'eakte' || d === 'dsgvo' ? even : odd));
      const row = { gated: scores, ungated: scores, points: new Map() };
      return { id, isCompared: true, strata: [{ size: 4, rows: [row] }] };
    };
    const groups = [stateOf('a', 80, 20), stateOf('b', 30, 55), stateOf('c', 20, 10)];
    const { swaps } = buildRobustness({ ...input, groups, rows: [] });
    expect(swaps[0]!.share).toBeGreaterThan(0.05);
    expect(swaps[0]!.share).toBeLessThan(0.5);
    expect(swaps.slice(1).map(({ share }) => share)).toEqual([0, 0]);
  });

  it('flags an item below 0.2 and one without any correlation', () => {
    const ids = [...ROWS[0]!.points.keys(), 'gleich'];
    const items = ids.map((id) => ({ id, weight: 1 }));
    const rows = ROWS.map((row) => ({ ...row, points: new Map([...row.points, ['gleich', 40]]) }));
    const dimensions = DIMENSIONS.map((one) => (one.id === 'ozg' ? { ...one, items } : one));
    const { consistency } = buildRobustness({ ...input, dimensions, rows });
    const ozg = consistency.find(({ dimension }) => dimension === 'ozg')!;
    expect(ozg.items.filter(({ flagged }) => flagged).map(({ id }) => id)).toEqual(['frage6', 'gleich']);
    expect(robustnessPack.shape.consistency.parse(consistency)).toEqual(consistency);
  });

  it('never rounds to a minus 0', () => {
    const items = ['a', 'b'].map((id) => ({ id, weight: 1 }));
    const rows = [0.2, 100, 0, 100].map((b, i) => ({
      ...ROWS[0]!,
      points: new Map([
        ['a', i < 2 ? 0 : 100],
        ['b', b],
      ]),
    }));
    const dimensions = [{ ...DIMENSIONS[0]!, items }];
    const [eakte] = buildRobustness({ ...input, groups: [], dimensions, rows }).consistency;
    expect(eakte).toMatchObject({ alpha: 0, items: [{ itemRest: 0 }, { itemRest: 0 }] });
  });

  it('says nothing about items without rows, and refuses a respondent without an index', () => {
    expect(buildRobustness({ ...input, rows: [] })).toMatchObject({ respondents: 0, consistency: [] });
    const [row] = ROWS;
    const incomplete = { ...row!, gated: { ...row!.gated, ozg: undefined } };
    const groups = [{ id: '14', isCompared: true, strata: [{ size: 4, rows: [incomplete] }] }];
    expect(() => buildRobustness({ ...input, groups })).toThrow('ozg');
  });
});
