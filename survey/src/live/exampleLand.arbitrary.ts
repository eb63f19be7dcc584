import type { Measure } from '../release/measure.ts';
import type { ReleaseInput, Respondent, UniverseUnit } from '../release/releaseInput.ts';
import { RULES } from '../release/rules.ts';

const BANDS = ['unter-5000', '5000-9999', '10000-24999', 'ab-25000', 'landkreis'];

/** For tests: five states, in each five size classes of 24 units, spread over three districts and two types. */
function exampleLand(): readonly UniverseUnit[] {
  return ['12', '13', '14', '15', '16'].flatMap((state) =>
    BANDS.flatMap((band, rank) =>
      Array.from({ length: 24 }, (_, i): UniverseUnit => {
        const district = `${state}0${String(1 + (i % 3))}0`;
        return {
          key: `${state}${String(rank)}${String(i).padStart(3, '0')}`,
          state,
          stratum: `${state}-${band}`,
          type: band === 'landkreis' ? 'landkreis' : i % 2 === 0 ? 'gemeinde' : 'amt',
          district,
          districtName: `Kreis ${district}`,
          population: 1000 * (rank + 1) + i,
        };
      }),
    ),
  );
}

const SCORE = { kind: 'score', unit: 'Punkte 0–100', scale: [0, 100] } as const;

/** For tests: an index of two dimensions, one of them of the highest level of protection, and an item. */
export const EXAMPLE_MEASURES: readonly Measure[] = [
  { ...SCORE, id: 'index', label: 'Gesamtindex', preset: 'sicherheit' },
  { ...SCORE, id: 'eakte', label: 'E-Akte', preset: 'standard', dimension: 'eakte' },
  {
    ...SCORE,
    id: 'sicherheit',
    label: 'Informationssicherheit',
    preset: 'sicherheit',
    dimension: 'sicherheit',
  },
  {
    kind: 'choice',
    id: 'eakte.weg',
    label: 'Welcher Weg?',
    preset: 'standard',
    dimension: 'eakte',
    unit: 'Anteil',
    options: ['a', 'b', 'c'].map((id) => ({ id, label: id })),
    multiple: false,
  },
];

/** For tests: three of five units answer; values vary, but are the same every time. */
function exampleRespondents(units: readonly UniverseUnit[]): readonly Respondent[] {
  return units
    .filter((_, i) => (i * 7) % 5 < 3)
    .map(({ key }, i) => ({
      key,
      values: {
        index: 20 + ((i * 29) % 60),
        eakte: 10 + ((i * 37) % 80),
        sicherheit: 10 + ((i * 23) % 80),
        'eakte.weg': (i * 7) % 3,
      },
    }));
}

/** For tests: everything a release of these responses would be made from. */
export function exampleLiveInput(changes: Partial<ReleaseInput> = {}): ReleaseInput {
  const universe = exampleLand();
  return {
    edition: 2026,
    number: 1,
    publishedAt: '2027-01-05T09:00:00.000Z',
    questionnaireVersion: '2026.1',
    rules: RULES,
    synthetic: true,
    source: 'Digitalpegel 2026',
    areaStatus: '2026-01-01',
    measures: EXAMPLE_MEASURES,
    unpublished: [],
    universe,
    respondents: exampleRespondents(universe),
    ...changes,
  };
}
