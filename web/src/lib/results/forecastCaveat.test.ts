import { expect, it } from 'vitest';
import { RULES } from '#survey';
import { forecastCaveat } from './forecastCaveat.ts';

const total = (n: number) => ({ n, reported: 1, estimated: 1, total: 2 });
type Cell = Extract<NonNullable<Parameters<typeof forecastCaveat>[0]>, { status: 'published' }>;
const group = { id: 'gesamt', label: 'Fünf Länder (ohne Berlin)', kind: 'total' } as const;
const caveat = (N: number, totals: Partial<Cell['forecast']>) => {
  const coverage = { units: 0.3, inhabitants: 0.5 };
  const forecast = { edition: 2025, n: 304, N, coverage, editions: 8, notes: [], schedule: [], ...totals };
  return forecastCaveat({ group, status: 'published', forecast }, RULES)?.replaceAll('\u00a0', ' ');
};

it('says which totals rest on too few answers, against which rule, and what follows', () => {
  const text = caveat(987, {
    restWorkplaces: total(304),
    plannedEur: total(142),
    personDays: total(116),
  });
  expect(text).toContain(
    'Von 987 Verwaltungen machten nur wenige eine Angabe, zu den Kosten 142 (14,4 %), zu den Personentagen 116 (11,8 %).',
  );
  expect(text).toContain('erst ab 15 % Rücklauf und 10 Antworten');
  expect(text).toContain('nur als Größenordnung');
});

it('has nothing to say where all rest on enough, or are not there', () => {
  expect(caveat(987, { plannedEur: total(149) })).toBeUndefined();
  expect(forecastCaveat(undefined, RULES)).toBeUndefined();
  expect(forecastCaveat({ group, status: 'unreliable' }, RULES)).toBeUndefined();
  expect(caveat(20, { plannedEur: total(9) })).toContain('zu den Kosten 9 (45,0 %)');
});
