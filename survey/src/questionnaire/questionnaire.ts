import type { UnitType } from '../region/unitType.ts';
import type { Condition } from './condition.ts';
import type { DimensionId } from './dimensionId.ts';
import type { Formula } from './formula.ts';

/** Stable id of a question (Frage) or derived indicator, for ever: `eakte.konzept.rollout`. */
export type ItemId = string;

/** How an answer may be used: `restricted` numbers never appear below the level of a state. */
export type Sensitivity = 'standard' | 'confidential' | 'restricted';

/** Which form a unit fills in: the whole one (Langbogen) or 30 items of it (Kurzbogen). */
export type Mode = 'full' | 'short';

interface ItemBase {
  readonly id: ItemId;
  readonly dimension: DimensionId;
  readonly text: string;
  readonly help: string;
  /** Weight in the score of the dimension; 0 for an unscored number (Kennzahl). */
  readonly weight: number;
  readonly shortForm: boolean;
  /** Whether „trifft nicht zu“ may be chosen. */
  readonly naAllowed: boolean;
  readonly applicableTo: readonly UnitType[];
  /** The filter (Filterfrage): asked only while this holds. */
  readonly askedIf?: Condition;
  readonly sensitivity: Sensitivity;
  /** Legal or professional anchor of the topic, and how far it was checked. */
  readonly source: string;
  readonly sourceStatus: string;
  readonly history?: string;
  readonly since: number;
  /** What to do next when little, some or much is reached; empty for numbers. */
  readonly nextSteps: readonly string[];
}

/** A maturity item (Reifegradfrage): one description for each of the six levels. */
export interface MaturityItem extends ItemBase {
  readonly type: 'maturity';
  readonly levels: readonly string[];
}

export interface Option {
  readonly value: string;
  readonly label: string;
  /** Points 0 … 100, only where the item is scored. */
  readonly points?: number;
}

export interface ChoiceItem extends ItemBase {
  readonly type: 'yes-no-planned' | 'single-choice';
  readonly options: readonly Option[];
}

export interface MultiChoiceItem extends ItemBase {
  readonly type: 'multi-choice';
  readonly options: readonly Option[];
  readonly maxSelections?: number;
  /** The option that excludes all others („keine“). */
  readonly exclusiveOption?: string;
}

/** Fixed ends of a linear scale: 0 points at the first value, 100 at the second. */
export type Goalposts = readonly [from: number, to: number];

export interface NumberItem extends ItemBase {
  readonly type: 'count' | 'decimal' | 'eur' | 'percent' | 'year';
  readonly unit: string;
  readonly min: number;
  readonly max: number;
  /** Smallest difference between two values: 1, 0.1 or 0.01. */
  readonly step: number;
  /** The item which this number may not exceed (Teilmenge ≤ Gesamtzahl). */
  readonly atMost?: ItemId;
  readonly goalposts?: Goalposts;
}

export type Item = MaturityItem | ChoiceItem | MultiChoiceItem | NumberItem;

/** A number computed from answers, never asked (abgeleitete Kennzahl). */
export interface DerivedIndicator {
  readonly id: ItemId;
  readonly dimension: DimensionId;
  readonly label: string;
  readonly formula: Formula;
  readonly inputs: readonly ItemId[];
  readonly unit: string;
  readonly weight: number;
  readonly shortForm: boolean;
  readonly goalposts?: Goalposts;
  readonly note?: string;
}

/** Caps the score of a dimension (Deckelung) while its condition holds. */
export interface Gate {
  readonly id: string;
  readonly when: Condition;
  readonly cap: number;
  readonly text: string;
}

/** A plausibility hint (Plausibilitätshinweis): asks back, never blocks. */
export interface Hint {
  readonly id: string;
  readonly text: string;
  readonly whenAll: readonly Condition[];
}

export interface Dimension {
  readonly id: DimensionId;
  readonly label: string;
  readonly description: string;
  /** One of the four core dimensions, without which there is no index. */
  readonly core: boolean;
  /** Weight in the index in percent; the eight weights sum to 100. */
  readonly indexWeight: number;
  readonly items: readonly Item[];
  readonly derived: readonly DerivedIndicator[];
  readonly gates: readonly Gate[];
}

/** The questionnaire (Fragebogen) of one edition, checked and with everything parsed; plain data. */
export interface Questionnaire {
  readonly edition: number;
  /** Version of wording and rules; a submission names the one it answered. */
  readonly version: string;
  readonly title: string;
  /** The day whose state is asked for (Stichtag), ISO date. */
  readonly referenceDate: string;
  readonly source: string;
  /** Names of the levels 0 … 5 (Reifegradstufen). */
  readonly scale: readonly string[];
  readonly pointsPerLevel: number;
  /** Lower bounds of the levels 0 … 5 in points (Stufengrenzen). */
  readonly bands: readonly number[];
  /** Share of the item weights below which a dimension has no score. */
  readonly minimumCoverage: number;
  /** Share below which a score is provisional (vorläufig). */
  readonly provisionalBelow: number;
  /** Share of weights marked „trifft nicht zu“ above which a dimension is flagged for review. */
  readonly reviewNotApplicableAbove: number;
  readonly dimensions: readonly Dimension[];
  readonly hints: readonly Hint[];
  /** Estimated minutes to answer an item, by its type. */
  readonly minutes: Readonly<Record<Item['type'], number>>;
}
