import fc from 'fast-check';
import { PRESETS, type PresetId } from '../disclosure/parameters.ts';
import { datasetOf } from './dataset.ts';
import { EXAMPLE_MEASURES, exampleValue } from './exampleInput.arbitrary.ts';
import type { Measure } from './measure.ts';
import { publicationPlan, type Plan } from './publicationPlan.ts';
import type { ReleaseInput, Respondent, UniverseUnit } from './releaseInput.ts';
import { tabulate, type Tabulation } from './tabulation.ts';

/** A small universe with the answers to one measure, ready to be decided on. */
export interface SmallCase {
  readonly measure: Measure;
  readonly preset: PresetId;
  readonly universe: readonly UniverseUnit[];
  readonly respondents: readonly Respondent[];
}

const CLASSES = ['unter-5000', '5000-9999', 'kreisfrei', 'landkreis'];
const TYPES = ['gemeinde', 'amt', 'landkreis'] as const;

/** Shares that are often alike. */
const share = fc.oneof(
  fc.constantFrom(0, 0.4, 0.999),
  fc.integer({ min: 0, max: 99 }).map((at) => at / 100),
);

/** Units that no group divides: where they are, how many there are and what some of them say. */
const block = fc.record({
  state: fc.constantFrom('12', '13', '14'),
  name: fc.constantFrom(...CLASSES),
  type: fc.constantFrom(...TYPES),
  district: fc.constantFrom(0, 1),
  shares: fc.oneof(
    fc.array(share, { maxLength: 3 }),
    fc.array(share, { minLength: 4, maxLength: 12 }),
    fc.tuple(share, fc.integer({ min: 1, max: 12 })).map(([one, n]) => Array<number>(n).fill(one)),
  ),
  silent: fc.integer({ min: 0, max: 2 }),
});
type Block = typeof block extends fc.Arbitrary<infer T> ? T : never;

const unitsOf = ({ state, name, type, district, shares, silent }: Block, at: number): UniverseUnit[] =>
  Array.from({ length: Math.max(1, shares.length + silent) }, (_, i) => ({
    key: `${state}-${at}-${String(i).padStart(2, '0')}`,
    state,
    stratum: `${state}-${name}`,
    type,
    district: `${state}05${district}`,
    districtName: `Kreis ${state}/${district}`,
    population: 1000,
  }));

/** Two or three states, few districts and types, up to some forty respondents, every kind of measure and protection. */
export const smallCases: fc.Arbitrary<SmallCase> = fc
  .record({
    blocks: fc.array(block, { minLength: 2, maxLength: 8 }),
    measure: fc.constantFrom(...EXAMPLE_MEASURES),
    preset: fc.constantFrom<PresetId>('standard', 'vertraulich', 'sicherheit'),
    large: fc.boolean(),
  })
  .map(({ blocks, measure, preset, large }) => ({
    measure,
    preset,
    universe: blocks.flatMap((one, at) => unitsOf(one, at)),
    respondents: blocks.flatMap((one, at) =>
      unitsOf(one, at)
        .slice(0, one.shares.length)
        .map(({ key }, i) => ({
          key,
          values: { [measure.id]: valueOf(measure, one.shares[i] ?? 0, large) },
        })),
    ),
  }));

/** Amounts may differ by orders of magnitude. */
function valueOf(measure: Measure, at: number, large: boolean) {
  return measure.kind === 'ratio' && large ? [Math.round(10 ** (4 * at)), 10_000] : exampleValue(measure, at);
}

/** Plan and tabulation of a case. */
export function prepared({
  universe,
  respondents,
  measure,
}: Pick<ReleaseInput, 'universe' | 'respondents'> & { readonly measure: Measure }): {
  readonly plan: Plan;
  readonly tabulation: Tabulation;
} {
  const dataset = datasetOf({ universe, respondents, measures: [measure] });
  const plan = publicationPlan(dataset.units);
  return { plan, tabulation: tabulate(dataset, plan, measure) };
}

/** The task of deciding on a case. */
export const taskOf = (one: SmallCase) => ({ ...prepared(one), parameters: PRESETS[one.preset] });
