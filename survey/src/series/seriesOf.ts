import { chainOf, type LinkedRelease } from '../release/chainOf.ts';
import type { Figure, FigureGroup, HiddenCell } from '../release/figure.ts';
import type { Manifest } from '../release/release.ts';
import { editionsShown } from './editionsShown.ts';
import { readOff, shownOf } from './readOff.ts';
import type { Series, SeriesPoint, SeriesShown } from './series.ts';
import { sourceOf } from './sourceOf.ts';
import type { SeriesWish } from './seriesWish.ts';
import { singleChain, withVisibleChain } from './singleChain.ts';

/** A release of a series, with its figure and its chain links if it has them. */
export type ReleaseOfSeries = LinkedRelease &
  Pick<Manifest, 'publishedAt' | 'questionnaireVersion' | 'source' | 'synthetic'>;

/**
 * Puts a figure of several releases side by side (Zeitreihe): one for each edition, for every group.
 *
 * Groups put together are left out: they may be others every year. A figure that was once of another kind or unit is
 * absent there. Chain and breaks come from all releases, also from those that are not shown.
 *
 * @param releases in any order, one for each edition
 * @returns `undefined` where no release has the figure, or none the option or any of the groups
 */
export function seriesOf(
  releases: readonly ReleaseOfSeries[],
  id: string,
  wish: SeriesWish = {},
): Series | undefined {
  const ordered = releases.toSorted((a, b) => a.edition - b.edition);
  const latest = ordered.findLast(({ figure }) => figure !== undefined)?.figure;
  const shown = latest && shownOf(latest, wish.option);
  if (latest === undefined || shown === undefined) return undefined;
  const alike = ordered.map((release) => withoutOther(release, latest));
  const chains = wish.onlyEnds === true ? [] : chainOf(alike, id);
  const lines = groupsOf(alike, wish.groups).map((group) => {
    const chain = singleChain(chains, group.id);
    return { group, points: alike.map((release) => pointOf(release, group, shown, chain)) };
  });
  if (lines.length === 0) return undefined;
  const restricted = editionsShown(lines, wish).map(withVisibleChain);
  const years = new Set(restricted.flatMap(({ points }) => points.map(({ edition }) => edition)));
  const kept = alike.filter(({ edition }) => years.has(edition));
  return {
    figure: headOf(latest),
    shown,
    releases: kept.map(releaseOf),
    lines: restricted,
    source: sourceOf(kept),
    synthetic: kept.some(({ synthetic }) => synthetic),
    methods: [...new Set(kept.flatMap(({ figure }) => figure?.methods ?? []))],
  };
}

function withoutOther(release: ReleaseOfSeries, { kind, unit }: Figure): ReleaseOfSeries {
  const { figure, trend, ...rest } = release;
  return {
    ...rest,
    ...(figure?.kind === kind && figure.unit === unit && { figure }),
    ...(kind === 'score' && trend && { trend }),
  };
}

/** Every group once, named as in the latest release. */
function groupsOf(
  releases: readonly ReleaseOfSeries[],
  wanted: readonly string[] | undefined,
): readonly FigureGroup[] {
  const all = releases.flatMap(({ figure }) => (figure?.cells ?? []).map(({ group }) => group));
  const known = new Map(all.map((group) => [group.id, group]));
  const ids = wanted ?? [...known.keys()];
  return ids
    .flatMap((id) => known.get(id) ?? [])
    .filter(({ members }) => members === undefined)
    .map(({ id, label, kind, parent }) => ({ id, label, kind, ...(parent !== undefined && { parent }) }));
}

function pointOf(
  { edition, releaseId, trend, figure }: ReleaseOfSeries,
  group: FigureGroup,
  shown: SeriesShown,
  chain: ReadonlyMap<number, number> | undefined,
): SeriesPoint {
  const chained = chain?.get(edition);
  return {
    ...{ edition, releaseId, isBreak: trend?.isBreak === true },
    ...(chained !== undefined && { chained }),
    ...outcomeOf(figure, group, shown),
  };
}

function outcomeOf(figure: Figure | undefined, { id }: FigureGroup, shown: SeriesShown) {
  const cell = figure?.cells.find(({ group }) => group.id === id);
  if (figure === undefined || cell === undefined) return { status: 'absent' } as const;
  if (cell.status !== 'published') return hiddenOf(cell);
  const reading = readOff(figure, cell, shown);
  if (reading === undefined) return { status: 'absent' } as const;
  const { status, n, N, coverage, limited } = cell;
  return { status, ...reading, n, N, coverage, limited };
}

/** Only what is said of it: whatever else came along with a hidden cell stays behind. */
function hiddenOf(cell: HiddenCell) {
  switch (cell.status) {
    case 'merged':
      return { status: cell.status, into: cell.into };
    case 'empty':
      return { status: cell.status, N: cell.N };
    case 'withheld':
    case 'unreliable':
      return { status: cell.status };
  }
}

function headOf(figure: Figure): Series['figure'] {
  const { id, title, kind, dimension, unit } = figure;
  return {
    ...{ id, title, kind, unit, multiple: figure.kind === 'choice' && figure.multiple },
    ...(dimension === undefined ? {} : { dimension }),
  };
}

function releaseOf({
  edition,
  releaseId,
  publishedAt,
  questionnaireVersion,
  source,
  synthetic,
  figure,
}: ReleaseOfSeries): Series['releases'][number] {
  return {
    ...{ edition, releaseId, publishedAt, questionnaireVersion, source, synthetic },
    ...(figure && { figure: { title: figure.title, preset: figure.preset } }),
  };
}
