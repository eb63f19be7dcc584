import type { Figure, FigureGroup } from './figure.ts';

/** One number of one group: figure × group × statistic. A group without published values has a single row with a sign. */
export interface LongRow {
  readonly edition: number;
  readonly releaseId: string;
  readonly figureId: string;
  readonly title: string;
  readonly dimension: string | null;
  readonly kind: Figure['kind'];
  readonly groupId: string;
  readonly groupLabel: string;
  readonly groupKind: FigureGroup['kind'];
  readonly groupParent: string | null;
  readonly statistic: Statistic | null;
  readonly optionId: string | null;
  readonly optionLabel: string | null;
  readonly unit: string;
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly n: number | null;
  readonly units: number | null;
  readonly coverageUnits: number | null;
  readonly coverageInhabitants: number | null;
  readonly limited: boolean | null;
  readonly sign: string;
  readonly mergedInto: string | null;
  readonly preset: string;
  readonly synthetic: boolean;
  readonly source: string;
}

/** What a number is: mean, quartiles, share of an option, share at level 3 and above, ratio of totals. */
export type Statistic = keyof typeof STATISTICS;

/** German names of the statistics. */
export const STATISTICS = {
  mean: 'Mittelwert',
  q1: 'unteres Quartil',
  median: 'Median',
  q3: 'oberes Quartil',
  share: 'Anteil',
  atLeast3: 'Anteil mit Stufe 3 und höher',
  ratio: 'Verhältnis von Summen',
} as const;
