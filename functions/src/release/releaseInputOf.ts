import {
  measuresOf,
  respondentOf,
  stratumOf,
  unpublishedItems,
  type Questionnaire,
  type Registry,
  type ReleaseInput,
  type ResponseRow,
  type Unit,
  type UnitKey,
  type UniverseUnit,
} from '#survey';
import { REGISTRY_SOURCE } from '#survey/registry';

/** What a release is made from, as it is stored. */
export interface ReleaseSource {
  readonly edition: number;
  readonly number: number;
  /** Instant, UTC. */
  readonly publishedAt: string;
  readonly rules: ReleaseInput['rules'];
  readonly synthetic: boolean;
  readonly correction?: string;
  readonly questionnaire: Questionnaire;
  readonly registry: Registry;
  /** Accepted rows; those of units outside the universe (Grundgesamtheit) are left out. */
  readonly rows: readonly { readonly unit: UnitKey; readonly row: ResponseRow }[];
}

/** The input of `buildRelease` from accepted rows, the questionnaire they answer and the register of units. */
export function releaseInputOf(source: ReleaseSource): ReleaseInput {
  const { questionnaire, registry, rows, synthetic, edition, correction } = source;
  const demo = synthetic ? 'Demodaten – synthetisch. ' : '';
  return {
    edition,
    number: source.number,
    publishedAt: source.publishedAt,
    questionnaireVersion: questionnaire.version,
    rules: source.rules,
    synthetic,
    source: `Digitalpegel ${edition}. ${demo}Verwaltungen: ${REGISTRY_SOURCE.source}`,
    areaStatus: REGISTRY_SOURCE.asOf,
    ...(correction === undefined ? {} : { correction }),
    measures: measuresOf(questionnaire),
    unpublished: unpublishedItems(questionnaire),
    universe: registry.units.filter(({ inUniverse }) => inUniverse).map(universeUnit),
    respondents: rows.flatMap(({ unit: key, row }) => {
      const unit = registry.find(key);
      return unit?.inUniverse === true ? [respondentOf(questionnaire, unit, row, edition)] : [];
    }),
  };
}

function universeUnit(unit: Unit): UniverseUnit {
  const { key, state, type, district, districtName, population } = unit;
  return { key, state, stratum: stratumOf(unit), type, district, districtName, population };
}
