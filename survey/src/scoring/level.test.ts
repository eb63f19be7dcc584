import { expect, it } from 'vitest';
import { QUESTIONNAIRE_2026 } from '../questionnaire/edition2026.ts';
import { levelOf } from './level.ts';

it.each([
  [0, 0],
  [9.99, 0],
  [10, 1],
  [29.9, 1],
  [30, 2],
  [49.9, 2],
  [50, 3],
  [69.9, 3],
  [70, 4],
  [89.99, 4],
  [90, 5],
  [100, 5],
])('%d points are level %d', (points, level) => {
  expect(levelOf(QUESTIONNAIRE_2026.bands, points)).toBe(level);
});
