import { byDimension, type DimensionId, type ItemId, type Questionnaire, type Unit } from '#survey';
import type { Latent } from './latent.ts';
import { DEMO_YEARS, MEANS } from './modelData.ts';
import { createRandom, type Random } from './random.ts';
import type { Traits } from './traits.ts';

/** How things stand in a unit on the reference date, before anybody fills in a form. */
export interface Situation {
  readonly unit: Unit;
  readonly year: number;
  /** 0 in the first edition of the demo, 1 in the last. */
  readonly progress: number;
  readonly traits: Traits;
  /** Points by which the unit is ahead of the mean of a dimension. */
  readonly ahead: Readonly<Record<DimensionId, number>>;
  /** True level (Stufe) of each maturity item. */
  readonly levels: ReadonlyMap<ItemId, number>;
  /** Workplaces that work with the E-Akte. */
  readonly connected: number;
  readonly random: Random;
}

export interface Circumstances {
  readonly unit: Unit;
  readonly questionnaire: Questionnaire;
  readonly seed: string;
  readonly latent: Latent;
  readonly traits: Traits;
  readonly difficulties: ReadonlyMap<ItemId, readonly [number, number]>;
}

/** Standard deviation of what changes at an item from year to year, points. */
const ITEM_NOISE = 4.4;
const POINTS_PER_LEVEL = 20;

export function situationIn(year: number, circumstances: Circumstances): Situation {
  const { unit, latent, traits, seed } = circumstances;
  const index = DEMO_YEARS.findIndex((known) => known === year);
  const random = createRandom(`${seed}/answers/${unit.key}/${String(year)}`);
  return {
    unit,
    year,
    progress: index / (DEMO_YEARS.length - 1),
    traits,
    ahead: byDimension((id) => (latent.theta[id][index] ?? 0) - (MEANS[id][index] ?? 0)),
    levels: levelsIn(index, circumstances, random),
    connected: connectedWorkplaces(latent.theta.eakte.slice(0, index + 1), traits),
    random,
  };
}

function levelsIn(
  index: number,
  { questionnaire, latent, traits, difficulties }: Circumstances,
  random: Random,
): ReadonlyMap<ItemId, number> {
  const progress = index / (DEMO_YEARS.length - 1);
  return new Map(
    [...difficulties].map(([id, [first, last]]) => {
      const theta = latent.theta[dimensionOfItem(questionnaire, id)][index] ?? 0;
      const difficulty = first + progress * (last - first);
      const ability = theta - difficulty + (traits.ease.get(id) ?? 0) + random.normal(0, ITEM_NOISE);
      return [id, Math.min(5, Math.max(0, Math.round(ability / POINTS_PER_LEVEL)))];
    }),
  );
}

function dimensionOfItem({ dimensions }: Questionnaire, id: ItemId): DimensionId {
  const dimension = dimensions.find(({ items }) => items.some((item) => item.id === id));
  if (dimension === undefined) throw new RangeError(`The questionnaire has no item ${id}.`);
  return dimension.id;
}

/** Once connected, a workplace stays so; the median share is 35 % in 2026. */
function connectedWorkplaces(theta: readonly number[], { workplaces }: Traits): number {
  const best = Math.max(...theta);
  const share = 1 / (1 + Math.exp(0.62 - (best - 49) / 11));
  return Math.round(workplaces * (share < 0.03 ? 0 : share));
}
