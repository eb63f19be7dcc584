import { expect, it } from 'vitest';
import { exampleInput } from './exampleInput.arbitrary.ts';
import { scoredUnits } from './releaseInput.ts';

it('joins units and scores in the order of keys and leaves Berlin out', () => {
  const input = exampleInput();
  const units = scoredUnits({ ...input, universe: input.universe.toReversed() });
  expect(units).toHaveLength(300);
  expect(units.map(({ key }) => key)).toEqual(units.map(({ key }) => key).toSorted());
  expect(units.find(({ key }) => key === '12-0-000')?.scores).toEqual(input.respondents[0]!.scores);
  expect(units.find(({ key }) => key === '12-0-009')?.scores).toEqual({});
});
