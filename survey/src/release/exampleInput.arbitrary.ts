import type { Respondent, ReleaseInput, UniverseUnit } from './releaseInput.ts';
import { RULES } from './rules.ts';

const CLASSES = ['landkreis', 'unter-5000', '5000-9999', '10000-24999', 'ab-25000', 'kreisfrei'];

/** For tests: units of one state, `perClass` in every stratum. */
function exampleUnits(state: string, perClass: number): UniverseUnit[] {
  return CLASSES.flatMap((name, rank) =>
    Array.from({ length: perClass }, (_, i) => ({
      key: `${state}-${rank}-${String(i).padStart(3, '0')}`,
      state,
      stratum: `${state}-${name}`,
      population: 1000 * (rank + 1),
    })),
  );
}

/** For tests: the first `perClass` units of every stratum answer; scores vary, but are the same every time. */
function exampleRespondents(units: readonly UniverseUnit[], perClass: number): Respondent[] {
  return units
    .filter(({ key }) => Number(key.slice(-3)) < perClass)
    .map(({ key }, i) => ({
      key,
      scores: { index: 25 + ((i * 29) % 53), eakte: 20 + ((i * 37) % 61), sicherheit: 15 + ((i * 23) % 71) },
    }));
}

/** For tests: five states with 60 units each, of which 30 answered, and Berlin. */
export function exampleInput(changes: Partial<ReleaseInput> = {}): ReleaseInput {
  const universe = ['12', '13', '14', '15', '16'].flatMap((state) => exampleUnits(state, 10));
  const berlin = { key: '11', state: '11', stratum: '11-kreisfrei', population: 3_685_265 };
  return {
    edition: 2026,
    number: 1,
    publishedAt: '2026-11-20T09:00:00Z',
    questionnaireVersion: '2026.1',
    rules: RULES,
    synthetic: true,
    source: 'Digitalpegel 2026',
    measures: [
      { id: 'index', label: 'Gesamtindex', preset: 'standard' },
      { id: 'eakte', label: 'E-Akte', preset: 'standard' },
      { id: 'sicherheit', label: 'Informationssicherheit', preset: 'sicherheit' },
    ],
    universe: [...universe, berlin],
    respondents: [...exampleRespondents(universe, 5), { key: '11', scores: { eakte: 100 } }],
    ...changes,
  };
}
