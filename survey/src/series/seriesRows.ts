import { baseOf, leftOutOf } from '../release/codebook.ts';
import type { LongRow } from '../release/longRow.ts';
import { SIGNS } from '../release/sign.ts';
import type { Series, SeriesLine, SeriesPoint } from './series.ts';

/** One group in one edition, as the files of a series have it; without a value it has a sign and a reason. */
export interface SeriesRow extends LongRow {
  readonly questionnaireVersion: string;
  /** German: why there is no value. */
  readonly reason: string | null;
  readonly isBreak: boolean;
  readonly chained: number | null;
  /** German: what the value is a share or mean of, and what does not count. */
  readonly definition: string;
}

/** The rows of a series, group by group as they are shown, in each the editions ascending. */
export function seriesRows(series: Series): readonly SeriesRow[] {
  return series.lines.flatMap((line) => line.points.map((point) => rowOf(series, line, point)));
}

function rowOf(series: Series, { group }: SeriesLine, point: SeriesPoint): SeriesRow {
  const { figure, shown } = series;
  const release = series.releases.find(({ edition }) => edition === point.edition);
  if (release === undefined) throw new RangeError(`No release of ${point.edition}.`);
  return {
    ...{ edition: point.edition, releaseId: point.releaseId },
    ...{ questionnaireVersion: release.questionnaireVersion },
    ...{ figureId: figure.id, title: release.figure?.title ?? figure.title },
    ...{ dimension: figure.dimension ?? null, kind: figure.kind, unit: shown.unit },
    ...{
      groupId: group.id,
      groupLabel: group.label,
      groupKind: group.kind,
      groupParent: group.parent ?? null,
    },
    ...valuesOf(series, point),
    ...{ isBreak: point.isBreak, chained: point.chained ?? null, preset: release.figure?.preset ?? '' },
    ...{ synthetic: release.synthetic, source: release.source, definition: definitionOf(series) },
  };
}

/** What the number is, or the sign and the reason in its place. */
function valuesOf({ shown }: Series, point: SeriesPoint) {
  if (point.status !== 'published') return { ...NOTHING, ...hiddenOf(point) };
  const { value, interval, n, N, coverage, limited } = point;
  return {
    ...{ statistic: shown.statistic, optionId: shown.option?.id ?? null },
    ...{ optionLabel: shown.option?.label ?? null, value, lower: interval.lower, upper: interval.upper },
    ...{ n, units: N, coverageUnits: coverage.units, coverageInhabitants: coverage.inhabitants, limited },
    ...{ sign: SIGNS.published, reason: null, mergedInto: null },
  };
}

const NOTHING = {
  ...{ statistic: null, optionId: null, optionLabel: null, value: null, lower: null, upper: null },
  ...{
    n: null,
    units: null,
    coverageUnits: null,
    coverageInhabitants: null,
    limited: null,
    mergedInto: null,
  },
} as const;

function hiddenOf(point: Exclude<SeriesPoint, { status: 'published' }>) {
  const reason = REASONS[point.status];
  switch (point.status) {
    case 'merged':
      return { sign: SIGNS.merged, reason, mergedInto: point.into };
    case 'empty':
      return { sign: SIGNS.empty, reason, n: 0, units: point.N };
    case 'absent':
      return { sign: SIGNS.empty, reason };
    case 'withheld':
    case 'unreliable':
      return { sign: SIGNS[point.status], reason };
  }
}

/** Why there is no value, in German. */
const REASONS = {
  withheld: 'Wert geschützt (gesperrt)',
  unreliable: 'Wert nicht belastbar: zu wenige Antworten oder zu geringer Rücklauf',
  merged: 'mit anderen Gruppen zusammengefasst',
  empty: 'keine Teilnehmenden (genau null)',
  absent: 'in dieser Erhebung nicht gefragt, anders gemessen oder ohne diese Gruppe',
} as const satisfies Readonly<Record<Exclude<SeriesPoint['status'], 'published'>, string>>;

const definitionOf = ({ figure }: Series): string => `${baseOf(figure)} Zählt nicht: ${leftOutOf(figure)}`;
