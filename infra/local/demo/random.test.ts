import { expect, it } from 'vitest';
import { createRandom } from './random.ts';

const draw = <T>(count: number, next: () => T) => Array.from({ length: count }, next);
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const MANY = 20_000;

it('gives the same numbers for the same name and others for another', () => {
  const numbers = (name: string) => {
    const random = createRandom(name);
    return draw(20, () => random.uniform());
  };
  expect(numbers('a')).toEqual(numbers('a'));
  expect(numbers('a')).not.toEqual(numbers('b'));
});

it('spreads evenly between 0 and 1', () => {
  const random = createRandom('even');
  const numbers = draw(MANY, () => random.uniform());
  const tenths = Map.groupBy(numbers, (value) => Math.floor(value * 10));
  expect([...tenths.keys()].toSorted()).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  for (const { length } of tenths.values()) expect(length / MANY).toBeCloseTo(0.1, 1);
});

it('has the moments it is asked for', () => {
  const random = createRandom('moments');
  const normal = draw(MANY, () => random.normal(10, 3));
  expect(mean(normal)).toBeCloseTo(10, 0);
  expect(Math.sqrt(mean(normal.map((value) => (value - 10) ** 2)))).toBeCloseTo(3, 0);
  expect(mean(draw(MANY, () => random.poisson(2)))).toBeCloseTo(2, 1);
  expect(mean(draw(MANY, () => random.poisson(200))) / 200).toBeCloseTo(1, 2);
  expect(mean(draw(MANY, () => random.binomial(10, 0.3)))).toBeCloseTo(3, 1);
  expect(mean(draw(MANY, () => (random.chance(0.2) ? 1 : 0)))).toBeCloseTo(0.2, 1);
  const amounts = draw(MANY, () => random.logNormal(1_400, 0.5)).toSorted((a, b) => a - b);
  expect(amounts[MANY / 2]! / 1_400).toBeCloseTo(1, 1);
});

it('makes ids in the form of a UUID of version 4', () => {
  const random = createRandom('ids');
  const ids = draw(100, () => random.uuid());
  expect(new Set(ids).size).toBe(100);
  for (const id of ids)
    expect(id).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
});
