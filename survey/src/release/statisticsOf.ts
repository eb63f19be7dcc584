import type { ChoiceFigure, LevelFigure, PublishedCell, ScoreCell } from './figure.ts';
import type { LongRow, Statistic } from './longRow.ts';

/** One number of a published cell. */
export type Estimate = Pick<
  LongRow,
  'statistic' | 'optionId' | 'optionLabel' | 'unit' | 'value' | 'lower' | 'upper'
>;

type Published<Cell> = Extract<Cell, PublishedCell>;
type LevelCell = Published<LevelFigure['cells'][number]>;
type ChoiceCell = Published<ChoiceFigure['cells'][number]>;
type RatioCell = Extract<PublishedCell, { readonly ratio: number }>;
interface Option {
  readonly id: string;
  readonly label: string;
}
interface Interval {
  readonly lower: number;
  readonly upper: number;
}

/** Of shares. */
export const SHARE_UNIT = 'Anteil 0–1';
/** The option of `atLeast3`. */
export const AT_LEAST_3: Option = { id: 'ab-3', label: 'Stufe 3 und höher' };

/** The numbers of a published cell of each kind of figure, always in the same order. */
export const statisticsOf = {
  mean: (cell: ScoreCell, unit: string): readonly Estimate[] => [
    estimate('mean', unit, cell.mean, cell.interval),
    ...quartilesOf(cell, unit),
  ],
  level: (cell: LevelCell, { unit, options }: LevelFigure): readonly Estimate[] => [
    ...('mean' in cell ? [estimate('mean', unit, cell.mean, cell.interval)] : []),
    ...('shares' in cell ? cell.shares : []).map((share, at) => ({
      ...estimate('share', SHARE_UNIT, share),
      ...optionAt(options, at),
    })),
    {
      ...estimate('atLeast3', SHARE_UNIT, cell.atLeast3.share, cell.atLeast3.interval),
      ...naming(AT_LEAST_3),
    },
  ],
  choice: (cell: ChoiceCell, { options }: ChoiceFigure): readonly Estimate[] =>
    cell.shares.map(({ share, interval }, at) => ({
      ...estimate('share', SHARE_UNIT, share, interval),
      ...optionAt(options, at),
    })),
  ratio: (cell: RatioCell, unit: string): readonly Estimate[] => [
    estimate('ratio', unit, cell.ratio, cell.interval),
  ],
};

function estimate(statistic: Statistic, unit: string, value: number, interval?: Interval): Estimate {
  const { lower = null, upper = null } = interval ?? {};
  return { statistic, optionId: null, optionLabel: null, unit, value, lower, upper };
}

function quartilesOf({ quartiles }: ScoreCell, unit: string): readonly Estimate[] {
  if (quartiles === undefined) return [];
  const { q1, median, medianInterval, q3 } = quartiles;
  return [
    estimate('q1', unit, q1),
    estimate('median', unit, median, medianInterval),
    estimate('q3', unit, q3),
  ];
}

/** @throws {RangeError} when a cell has more shares than its figure has options */
function optionAt(options: readonly Option[], at: number) {
  const option = options[at];
  if (option === undefined) throw new RangeError(`There is no option ${at}.`);
  return naming(option);
}

const naming = ({ id, label }: Option) => ({ optionId: id, optionLabel: label });
