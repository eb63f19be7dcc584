import type { Chain } from '../release/chainOf.ts';
import { rounded } from '../release/rounding.ts';
import type { SeriesLine, SeriesPoint } from './series.ts';

/** All units of the plan together. */
const TOTAL = 'gesamt';
/** As levels and links are published. */
const DECIMALS = 1;
/** Less than this nobody sees, in points. */
const VISIBLE = 0.05;

/**
 * The chained series (verkettete Reihe) that stands beside the levels, by edition: that of all together. Where a link is
 * missing a chain ends, and two of them would look like one: then there is none.
 */
export function singleChain(
  chains: readonly Chain[],
  group: string,
): ReadonlyMap<number, number> | undefined {
  const points = group === TOTAL ? (chains.find((one) => one.group.id === TOTAL)?.points ?? []) : [];
  if (points.some(startsAnew)) return undefined;
  return new Map(
    points.flatMap(({ edition, chained }) =>
      chained === undefined ? [] : [[edition, rounded(chained, DECIMALS)] as const],
    ),
  );
}

type Link = Chain['points'][number];

function startsAnew({ isBreak }: Link, at: number, all: readonly Link[]): boolean {
  return isBreak && all.slice(0, at).some(({ chained }) => chained !== undefined);
}

/** The line without a chained series that follows its levels: there is nothing to see of it. */
export function withVisibleChain({ group, points }: SeriesLine): SeriesLine {
  if (points.some(isOther)) return { group, points };
  return { group, points: points.map(({ chained: _, ...point }) => point) };
}

const isOther = (point: SeriesPoint): boolean =>
  point.status === 'published' &&
  point.chained !== undefined &&
  Math.abs(point.chained - point.value) > VISIBLE;
