import type { DimensionId, Questionnaire, Unit, UnitKey } from '#survey';
import { ASSOCIATION, CITY, DISTRICT, SMALL_TOWN } from './inventedUnits.ts';
import { createRandom } from './random.ts';

/** What a unit has done so far (Bearbeitungsstand). */
export interface Plan {
  /** Editions it sent its response in for. */
  readonly submitted: readonly number[];
  /** Sections of the open edition that are stored as a draft, and how far: share of the answers. */
  readonly drafted: readonly { readonly dimension: DimensionId; readonly share: number }[];
}

/** The edition that is open in the demo. */
export const OPEN_EDITION = 2026;
/** Of those that will take part in the open edition: share that has sent in, and share that has begun. */
const SENT_SHARE = 0.6;
const BEGUN_SHARE = 0.5;

export function planOf(
  unit: Unit,
  participation: ReadonlySet<number>,
  questionnaire: Questionnaire,
  seed: string,
): Plan {
  return unit.inUniverse
    ? planOfReal(unit, participation, questionnaire, seed)
    : planOfInvented(unit.key, questionnaire);
}

function planOfReal(
  { key }: Unit,
  participation: ReadonlySet<number>,
  { dimensions }: Questionnaire,
  seed: string,
): Plan {
  const past = [...participation].filter((year) => year < OPEN_EDITION);
  if (!participation.has(OPEN_EDITION)) return { submitted: past, drafted: [] };
  const random = createRandom(`${seed}/plan/${key}`);
  if (random.chance(SENT_SHARE)) return { submitted: [...past, OPEN_EDITION], drafted: [] };
  if (!random.chance(BEGUN_SHARE)) return { submitted: past, drafted: [] };
  const begun = dimensions.slice(0, 1 + Math.floor(random.uniform() * dimensions.length));
  return {
    submitted: past,
    drafted: begun.map(({ id }) => ({ dimension: id, share: random.chance(0.7) ? 1 : 0.5 })),
  };
}

/** Each of the invented units shows another stage of the work. */
function planOfInvented(key: UnitKey, { dimensions }: Questionnaire): Plan {
  const past = [2023, 2024, 2025];
  const complete = dimensions.map(({ id }) => ({ dimension: id, share: 1 }));
  switch (key) {
    case SMALL_TOWN:
      return { submitted: past, drafted: [] };
    case ASSOCIATION:
      return {
        submitted: past,
        drafted: complete
          .slice(0, 5)
          .map((section, index) => (index < 3 ? section : { ...section, share: 0.5 })),
      };
    case DISTRICT:
      return { submitted: past, drafted: complete };
    case CITY:
      return { submitted: [...past, OPEN_EDITION], drafted: complete };
    default:
      return { submitted: [], drafted: [] };
  }
}
