import type { StoredRelease } from '#functions';
import { buildRelease, RULES, stratumOf } from '#survey';
import { REGISTRY } from './examples.ts';

/** A release made from invented scores of every third administration. */
export function exampleRelease(edition: number, number: number): StoredRelease {
  const universe = REGISTRY.units
    .filter(({ inUniverse }) => inUniverse)
    .map((unit) => ({
      key: unit.key,
      state: unit.state,
      stratum: stratumOf(unit),
      population: unit.population,
    }));
  const respondents = universe
    .filter((_, position) => position % 3 === 0)
    .map(({ key }, position) => ({
      key,
      scores: { eakte: (position * 7) % 101, index: (position * 13) % 101 },
    }));
  const { release } = buildRelease({
    edition,
    number,
    publishedAt: `${edition + 1}-03-01T08:00:00.000Z`,
    questionnaireVersion: `${edition}.1`,
    rules: RULES,
    synthetic: true,
    source: 'Digitalpegel, Demodaten',
    measures: [
      { id: 'eakte', label: 'E-Akte', preset: 'standard' },
      { id: 'index', label: 'Gesamtindex', preset: 'standard' },
    ],
    universe,
    respondents,
  });
  return release;
}
