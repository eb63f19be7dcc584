import { formatPoints } from '#lib/format.ts';
import type { TrendLayout, TrendLine } from './trend.layout.ts';

/** Says what the picture of a trend shows: where each line begins and ends. */
export function trendSummary({ editions, lines }: TrendLayout): string {
  return `Liniendiagramm. ${lines.map((line) => `${line.label}: ${course(editions, line)}`).join('. ')}`;
}

function course(editions: readonly number[], { means }: TrendLine): string {
  const known = means.flatMap((mean, i) =>
    mean === undefined ? [] : [`${formatPoints(mean)} (${editions[i] ?? ''})`],
  );
  const [first] = known;
  const last = known.at(-1);
  if (first === undefined || last === undefined) return 'nicht veröffentlicht';
  return known.length === 1 ? first : `von ${first} auf ${last}`;
}
