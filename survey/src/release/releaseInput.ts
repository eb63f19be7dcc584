import type { UnitType } from '../region/unitType.ts';
import type { EakteState } from '../forecast/eakteState.ts';
import type { RobustnessDimension } from '../robustness/buildRobustness.ts';
import type { RobustnessRow } from '../robustness/robustnessRow.ts';
import type { Measure, MeasureValue } from './measure.ts';
import type { UnpublishedItem } from './measuresOf.ts';
import type { ReleaseRules } from './rules.ts';
import type { PreviousEdition } from './previousEdition.ts';

/** One unit (Erhebungseinheit) of the universe. */
export interface UniverseUnit {
  readonly key: string;
  /** Two digits of the state, `14` for Sachsen. */
  readonly state: string;
  /** State and class, for example `14-unter-5000`. */
  readonly stratum: string;
  readonly type: UnitType;
  /** Key and full name of the Landkreis or kreisfreie Stadt it lies in. */
  readonly district: string;
  readonly districtName: string;
  readonly population: number;
}

/** What one accepted response says on every measure; a measure without a value is missing. */
export interface Respondent {
  readonly key: string;
  /** Who filled it in, where one body (Zweckverband, geschäftsführende Gemeinde) does so for several units. */
  readonly body?: string;
  readonly values: Readonly<Record<string, MeasureValue | undefined>>;
  /** For the robustness pack; absent in a Kurzbogen. */
  readonly robustness?: RobustnessRow;
  /** For the forecast: what it says about its E-Akte in this edition. */
  readonly eakte?: EakteState;
}

/** Everything a release is made from. */
export interface ReleaseInput {
  readonly edition: number;
  /** 1, 2, … within the edition. */
  readonly number: number;
  readonly publishedAt: string;
  readonly questionnaireVersion: string;
  readonly rules: ReleaseRules;
  readonly synthetic: boolean;
  readonly source: string;
  /** Day of the area status (Gebietsstand), ISO date. */
  readonly areaStatus: string;
  /** What a correction changes and why; absent for the first release of an edition. */
  readonly correction?: string;
  readonly measures: readonly Measure[];
  readonly unpublished: readonly UnpublishedItem[];
  readonly universe: readonly UniverseUnit[];
  readonly respondents: readonly Respondent[];
  /** For the forecast: what units said about their E-Akte in earlier editions, by key. */
  readonly eakteHistory?: ReadonlyMap<string, readonly EakteState[]>;
  /** For the chain links; absent where there is no edition before. */
  readonly previous?: PreviousEdition;
  /** The dimensions of the questionnaire, for the robustness pack; absent: no pack. */
  readonly dimensions?: readonly RobustnessDimension[];
}
