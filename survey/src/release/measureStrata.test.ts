import { expect, it } from 'vitest';
import { measureStrata } from './measureStrata.ts';

const unitsOf = (stratum: string, scores: readonly number[]) =>
  scores.map((score, position) => ({
    key: `${stratum}-${position}`,
    state: '14',
    stratum,
    population: 4000,
    scores: { eakte: score },
  }));
const units = [
  ...unitsOf('14-unter-5000', [10, 20, 30, 40]),
  ...unitsOf('14-5000-9999', [50, 60, 70, 80, 90]),
];

it('keeps three respondents in every stratum when a coalition leaves out its own', () => {
  const sizes = (coalition: number) =>
    measureStrata(units, 'eakte', coalition)
      .get('14')
      ?.strata.map(({ values }) => values.length);
  expect(sizes(0)).toEqual([4, 5]);
  expect(sizes(1)).toEqual([4, 5]);
  expect(sizes(2)).toEqual([9]);
});
