import { expect, it } from 'vitest';
import { RULES } from '#survey';
import { forecastCaveat } from './forecastCaveat.ts';

const total = (n: number) => ({ n, reported: 1, estimated: 1, total: 2 });
const rules = RULES.reliability;
const caveat = (...given: Parameters<typeof forecastCaveat>) =>
  forecastCaveat(...given)?.replaceAll('\u00a0', ' ');

it('says which totals rest on too few answers, against which rule, and what follows', () => {
  const text = caveat(
    { N: 987, restWorkplaces: total(304), plannedEur: total(142), personDays: total(116) },
    rules,
  );
  expect(text).toContain(
    'Von 987 Verwaltungen machten nur wenige eine Angabe, zu den Kosten 142 (14,4 %), zu den Personentagen 116 (11,8 %).',
  );
  expect(text).toContain('erst ab 15 % Rücklauf und 10 Antworten');
  expect(text).toContain('nur als Größenordnung');
});

it('has nothing to say where all rest on enough, or are not there', () => {
  expect(caveat({ N: 987, plannedEur: total(149) }, rules)).toBeUndefined();
  expect(caveat({ N: 20, plannedEur: total(9) }, rules)).toContain('zu den Kosten 9 (45,0 %)');
});
