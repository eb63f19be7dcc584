import type { ChoiceFigure, Figure, LevelFigure, RatioFigure, ScoreCell } from '../release/figure.ts';
import type { MeasureValue } from '../release/measure.ts';
import { REACHED_LEVEL } from '../release/reachedLevel.ts';
import { rounded } from '../release/rounding.ts';
import type { Interval } from '../statistics/interval.ts';

/** The quarters (Viertel) of a group, 1 the lowest. */
export type Quarter = 1 | 2 | 3 | 4;

interface EstimatedShare {
  readonly share: number;
  readonly interval: Interval;
}

/** Where an own value stands in a group (Position), by the kind of figure. Values are rounded as published. */
export type Position =
  | {
      readonly kind: 'quarter';
      readonly own: number;
      /** Different where the own value lies so close to a rounded quartile that both quarters are possible. */
      readonly from: Quarter;
      readonly to: Quarter;
      readonly quartiles: { readonly q1: number; readonly median: number; readonly q3: number };
    }
  | {
      readonly kind: 'interval';
      readonly own: number;
      /** Of the interval around the mean or ratio. */
      readonly side: 'below' | 'within' | 'above';
      readonly centre: number;
      readonly interval: Interval;
    }
  | {
      readonly kind: 'level';
      readonly own: number;
      /** Shares of the units at a lower, the same and a higher level, estimated for all. */
      readonly lower: number;
      readonly same: number;
      readonly higher: number;
    }
  /** Level 3 and higher; nothing finer is published for this group. */
  | { readonly kind: 'reached'; readonly own: boolean; readonly reached: EstimatedShare }
  /** The own answers, each with the share of units that gave it, too. */
  | {
      readonly kind: 'choice';
      readonly chosen: readonly (EstimatedShare & { readonly label: string })[];
    };

const SCORE_DECIMALS = 1;
const SHARE_DECIMALS = 3;
/** Quartiles are published in steps of 5, so the true one may lie so far away. */
const HALF_STEP = 2.5;

/**
 * The position of an own value in a group of a figure, from the published cell of that group and nothing else.
 *
 * @param group id of a group whose cell is published
 * @returns `undefined` where the own value is not one of this figure, such as a ratio to nothing
 * @throws when the cell is not published
 */
export function positionIn(figure: Figure, group: string, own: MeasureValue): Position | undefined {
  switch (figure.kind) {
    case 'score':
    case 'number':
      return typeof own === 'number' ? scorePosition(publishedIn(figure.cells, group), own) : undefined;
    case 'level':
      return typeof own === 'number' ? levelPosition(publishedIn(figure.cells, group), own) : undefined;
    case 'choice':
      return choicePosition(figure, publishedIn(figure.cells, group), own);
    case 'ratio':
      return ratioPosition(figure, publishedIn(figure.cells, group), own);
  }
}

type Published<C> = Extract<C, { readonly status: 'published' }>;

function publishedIn<C extends Figure['cells'][number]>(cells: readonly C[], group: string): Published<C> {
  const isIt = (cell: C): cell is Published<C> => cell.status === 'published' && cell.group.id === group;
  const found = cells.find(isIt);
  if (found === undefined) throw new Error(`Nothing is published for ${group}.`);
  return found;
}

function scorePosition({ quartiles, mean, interval }: ScoreCell, value: number): Position {
  const own = rounded(value, SCORE_DECIMALS);
  if (quartiles === undefined)
    return { kind: 'interval', own, side: sideOf(own, interval), centre: mean, interval };
  const { q1, median, q3 } = quartiles;
  const bounds = [q1, median, q3];
  const from = quarterAbove(bounds.filter((bound) => own > bound + HALF_STEP).length);
  const to = quarterAbove(bounds.filter((bound) => own >= bound - HALF_STEP).length);
  return { kind: 'quarter', own, from, to, quartiles: { q1, median, q3 } };
}

const QUARTERS = [1, 2, 3, 4] as const;
const quarterAbove = (bounds: number): Quarter => QUARTERS[bounds] ?? 4;

function sideOf(own: number, { lower, upper }: Interval): 'below' | 'within' | 'above' {
  if (own < lower) return 'below';
  return own > upper ? 'above' : 'within';
}

function levelPosition(cell: Published<LevelFigure['cells'][number]>, own: number): Position {
  if (!('shares' in cell)) return { kind: 'reached', own: own >= REACHED_LEVEL, reached: cell.atLeast3 };
  const sum = (shares: readonly number[]) =>
    rounded(
      shares.reduce((total, one) => total + one, 0),
      SHARE_DECIMALS,
    );
  const { shares } = cell;
  return {
    kind: 'level',
    own,
    lower: sum(shares.slice(0, own)),
    same: sum(shares.slice(own, own + 1)),
    higher: sum(shares.slice(own + 1)),
  };
}

function choicePosition(
  { options }: ChoiceFigure,
  { shares }: Published<ChoiceFigure['cells'][number]>,
  own: MeasureValue,
): Position {
  const positions = typeof own === 'number' ? [own] : own;
  const chosen = positions.flatMap((at) => {
    const [option, estimate] = [options[at], shares[at]];
    return option && estimate ? [{ label: option.label, ...estimate }] : [];
  });
  return { kind: 'choice', chosen };
}

function ratioPosition(
  { factor, decimals }: RatioFigure,
  { ratio, interval }: Published<RatioFigure['cells'][number]>,
  parts: MeasureValue,
): Position | undefined {
  if (typeof parts === 'number') return undefined;
  const [numerator = 0, denominator = 0] = parts;
  if (denominator === 0) return undefined;
  const own = rounded((factor * numerator) / denominator, decimals);
  return { kind: 'interval', own, side: sideOf(own, interval), centre: ratio, interval };
}
