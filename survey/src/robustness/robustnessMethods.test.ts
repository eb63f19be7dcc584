import { expect, it } from 'vitest';
import { buildRobustness } from './buildRobustness.ts';
import { DIMENSIONS, GROUPS } from './referenceScores.arbitrary.ts';
import { robustnessMethods } from './robustnessMethods.ts';

it('names what was drawn, so that anybody can draw it again', () => {
  const pack = buildRobustness({ dimensions: DIMENSIONS, groups: GROUPS, rows: [], draws: 1000, seed: 2026 });
  const text = robustnessMethods(pack).join(' ');
  expect(text).toContain('1000 Ziehungen');
  expect(text).toContain('bis zu 25 % über oder unter');
  expect(text).toContain('sfc32, Startwert 2026');
});
