import type { PresetId } from '../disclosure/parameters.ts';
import type { DimensionId } from '../questionnaire/dimensionId.ts';

interface MeasureBase {
  readonly id: string;
  /** German, as shown. */
  readonly label: string;
  /** Absent for the index. */
  readonly dimension?: DimensionId;
  readonly unit: string;
  readonly preset: PresetId;
}

export interface MeasureOption {
  readonly id: string;
  readonly label: string;
}

/** A mean of values on a bounded scale: scores (Punktwerte) and percentages. */
export interface MeanMeasure extends MeasureBase {
  readonly kind: 'score' | 'number';
  readonly scale: readonly [from: number, to: number];
}

/** The six levels of a maturity item; a value is the level. */
export interface LevelMeasure extends MeasureBase {
  readonly kind: 'level';
  readonly options: readonly MeasureOption[];
}

/** Options; a value is the position of the chosen one, or the positions of all chosen ones. */
export interface ChoiceMeasure extends MeasureBase {
  readonly kind: 'choice';
  readonly options: readonly MeasureOption[];
  readonly multiple: boolean;
}

/** A ratio of totals; a value is numerator and denominator. */
export interface RatioMeasure extends MeasureBase {
  readonly kind: 'ratio';
  /** What the ratio is multiplied with: 100 for percent. */
  readonly factor: number;
  /** Decimals it is published with. */
  readonly decimals: number;
}

/** The measure (Gesamtindex) computed from all dimension scores. */
export const INDEX = 'index';

/** One measure (Kennzahl) to publish. `index` is made of all dimensions and protected as strictly as any of them. */
export type Measure = MeanMeasure | LevelMeasure | ChoiceMeasure | RatioMeasure;

/** What one respondent says on a measure; see the kinds of measure. Absent: no value. */
export type MeasureValue = number | readonly number[];
