import {
  stratumBandOf,
  type Dimension,
  type ItemId,
  type Mode,
  type Questionnaire,
  type Unit,
} from '#survey';
import { DIFFICULTIES } from './modelData.ts';
import { createRandom } from './random.ts';

/** What stays with a unit from edition to edition. */
export interface Traits {
  readonly mode: Mode;
  /** Points by which an item is easier for this unit than for others. */
  readonly ease: ReadonlyMap<ItemId, number>;
  /** Workplaces (Arbeitsplätze) that are to work with the E-Akte. */
  readonly workplaces: number;
  /** Fachverfahren that keep files. */
  readonly applications: number;
  readonly spentEurPerWorkplace: number;
  readonly plannedEurPerWorkplace: number;
  readonly personDaysPerWorkplace: number;
  /** Services (Verwaltungsleistungen) the unit is responsible for. */
  readonly services: number;
  readonly dataProtectionFte: number;
  readonly itFte: number;
  readonly budgetEurPerInhabitant: number;
  /** Points by which shares of this unit differ for reasons of its own. */
  readonly shareLean: number;
}

/** Share of the small administrations that fill in the Kurzbogen. */
const SHORT_FORM_SHARE = 0.45;
const SHORT_FORM_BELOW = 5_000;
/** Standard deviation of what makes single items easier or harder for a unit, points. */
const EASE_POINTS = 9;

export function traitsOf(unit: Unit, questionnaire: Questionnaire, seed: string): Traits {
  const random = createRandom(`${seed}/traits/${unit.key}`);
  const kind = kindOf(unit);
  const thousands = unit.population / 1_000;
  const isSmall = kind !== 'landkreis' && unit.population < SHORT_FORM_BELOW;
  const [perThousand, spread] = WORKPLACES[kind];
  return {
    mode: isSmall && random.chance(SHORT_FORM_SHARE) ? 'short' : 'full',
    ease: new Map(
      questionnaire.dimensions.flatMap(maturityItems).map((id) => [id, random.normal(0, EASE_POINTS)]),
    ),
    workplaces: Math.max(8, Math.round(thousands * Math.max(1.2, random.normal(perThousand, spread)))),
    applications: Math.round(applicationsOf(unit) * random.between(0.75, 1.25)),
    spentEurPerWorkplace: random.logNormal(1_400, 0.5),
    plannedEurPerWorkplace: random.logNormal(1_300, 0.5),
    personDaysPerWorkplace: random.logNormal(2.5, 0.5),
    services: Math.round(random.between(...SERVICES[kind])),
    dataProtectionFte: random.logNormal(dataProtectionFteOf(unit), 0.3),
    itFte: thousands * Math.max(0.06, random.normal(0.22, 0.08)),
    budgetEurPerInhabitant: random.logNormal(22, 0.5),
    shareLean: random.normal(0, 6),
  };
}

/**
 * Difficulties of all maturity items in 2018 and 2026: the given ones, else 0 ± 12 by chance. Halfway they
 * cancel out within each dimension, so that the means of the dimensions stay the table's.
 */
export function difficultiesOf(
  { dimensions }: Questionnaire,
  seed: string,
): ReadonlyMap<ItemId, readonly [in2018: number, in2026: number]> {
  const random = createRandom(`${seed}/difficulties`);
  return new Map(
    dimensions.flatMap((dimension) => {
      const items = maturityItems(dimension).map((id) => ({ id, drawn: random.normal(0, 12) }));
      const free = items.filter(({ id }) => DIFFICULTIES[id] === undefined);
      const sum = items.reduce((total, { id, drawn }) => total + (halfway(DIFFICULTIES[id]) ?? drawn), 0);
      const excess = sum / free.length;
      return items.map(({ id, drawn }) => {
        const own = drawn - excess;
        return [id, DIFFICULTIES[id] ?? [own, own]] as const;
      });
    }),
  );
}

function halfway(given: readonly [number, number] | undefined): number | undefined {
  return given && (given[0] + given[1]) / 2;
}

function maturityItems({ items }: Dimension): ItemId[] {
  return items.filter(({ type }) => type === 'maturity').map(({ id }) => id);
}

type Kind = 'local' | 'landkreis' | 'kreisfrei';

function kindOf({ type }: Unit): Kind {
  if (type === 'landkreis') return 'landkreis';
  return type === 'kreisfreie-stadt' ? 'kreisfrei' : 'local';
}

/** Per 1,000 inhabitants: mean and standard deviation. */
const WORKPLACES: Readonly<Record<Kind, readonly [number, number]>> = {
  local: [4.5, 1.2],
  landkreis: [3.2, 0.7],
  kreisfrei: [6.5, 1.2],
};

const SERVICES: Readonly<Record<Kind, readonly [number, number]>> = {
  local: [140, 320],
  landkreis: [500, 800],
  kreisfrei: [700, 1_000],
};

function applicationsOf(unit: Unit): number {
  switch (stratumBandOf(unit)) {
    case 'landkreis':
      return 90;
    case 'kreisfrei':
      return 130;
    case 'unter-5000':
      return 12;
    case '5000-9999':
      return 18;
    case '10000-24999':
      return 28;
    case 'ab-25000':
      return 45;
  }
}

function dataProtectionFteOf(unit: Unit): number {
  switch (stratumBandOf(unit)) {
    case 'landkreis':
    case 'kreisfrei':
      return 1;
    case 'unter-5000':
      return 0.05;
    case '5000-9999':
      return 0.1;
    case '10000-24999':
      return 0.2;
    case 'ab-25000':
      return 0.5;
  }
}
