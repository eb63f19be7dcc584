import { expect, it } from 'vitest';
import { ownResult, type Answer } from '#survey';
import { QUESTIONNAIRE_2026 as q } from '#survey/edition2026';
import { outlookOf } from './outlook.ts';

const full = { unitType: 'gemeinde', mode: 'full' } as const;
const level = (value: number): Answer => ({ kind: 'answered', value });
const everywhere = (value: number) =>
  Object.fromEntries(
    q.dimensions.flatMap(({ items }) =>
      items.filter(({ type }) => type === 'maturity').map(({ id }) => [id, level(value)]),
    ),
  );

it('stands beside the last time, dimension by dimension', () => {
  const { rows, indexBefore, result } = outlookOf(q, full, everywhere(4), ownResult(q, full, everywhere(3)));
  expect(rows).toHaveLength(8);
  expect(rows.every(({ score = 0, before = 0 }) => score > before)).toBe(true);
  expect(result.index).toBeGreaterThan(indexBefore!);
});

it('does not compare a Langbogen with a Kurzbogen, nor with nothing', () => {
  const short = ownResult(q, { ...full, mode: 'short' }, everywhere(3));
  for (const before of [short, undefined]) {
    const outlook = outlookOf(q, full, everywhere(4), before);
    expect(outlook.rows.some((row) => 'before' in row)).toBe(false);
    expect(outlook).not.toHaveProperty('indexBefore');
  }
});
