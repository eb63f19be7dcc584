import { sealRelease, type SealedRelease } from '#functions';
import { buildRelease, RULES, stratumOf } from '#survey';
import { REGISTRY } from './examples.ts';

const SCORE = { kind: 'score', unit: 'Punkte', preset: 'standard', scale: [0, 100] } as const;
const known = new Map<string, SealedRelease>();

/** A release made from invented scores of every third administration. */
export function exampleRelease(edition: number, number: number): SealedRelease {
  const key = `${edition}.${number}`;
  const release = known.get(key) ?? makeRelease(edition, number);
  known.set(key, release);
  return release;
}

function makeRelease(edition: number, number: number): SealedRelease {
  const universe = REGISTRY.units
    .filter(({ inUniverse }) => inUniverse)
    .map((unit) => ({ ...unit, stratum: stratumOf(unit) }));
  const respondents = universe
    .filter((_, position) => position % 3 === 0)
    .map(({ key }, position) => ({
      key,
      values: { eakte: (position * 7 + number) % 101, index: (position * 13 + number) % 101 },
    }));
  const built = buildRelease({
    edition,
    number,
    publishedAt: `${edition + 1}-03-01T08:00:00.000Z`,
    questionnaireVersion: `${edition}.1`,
    rules: RULES,
    synthetic: true,
    source: 'Digitalpegel, Demodaten',
    areaStatus: '2026-06-30',
    measures: [
      { ...SCORE, id: 'eakte', label: 'E-Akte', dimension: 'eakte' },
      { ...SCORE, id: 'index', label: 'Gesamtindex' },
    ],
    unpublished: [],
    universe,
    respondents,
  });
  return sealRelease(built);
}
