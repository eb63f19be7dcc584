import type { Series } from '#survey';
import { formatCount, formatShare } from '#lib/format.ts';
import { TOTAL } from './groups.ts';
import { intervalSentence } from './intervalSentence.ts';
import type { Quantity } from './quantity.ts';

type Point = Extract<Series['lines'][number]['points'][number], { status: 'published' }>;

/** What stands beside a course, of one of its groups (n von N, Abdeckung, Intervall). */
export interface SeriesNotes {
  readonly counts: string;
  /** What a 95 % interval means, with the last value; absent where there is none. */
  readonly interval?: string;
}

/** „2019: n = 163 von N = 987 Verwaltungen (17 %), zuständig für 24 % …; 2025: n = …“ */
export function seriesNotes(
  title: string,
  line: Series['lines'][number] | undefined,
  quantity: Quantity,
): SeriesNotes {
  const known = line?.points.flatMap((point) => (point.status === 'published' ? [point] : [])) ?? [];
  const [first, last] = [known[0], known.at(-1)];
  if (line === undefined || first === undefined || last === undefined)
    return { counts: 'Für alle zusammen ist kein Wert veröffentlicht.' };
  const { id, label } = line.group;
  const ends = first === last ? [last] : [first, last];
  return {
    counts: `${id === TOTAL ? '' : `${label}, `}${ends.map(countsOf).join('; ')}. Alle Jahre stehen in der Tabelle.`,
    interval: intervalSentence(`${title}, ${label}, ${last.edition}`, quantity, last),
  };
}

const countsOf = ({ edition, n, N, coverage }: Point): string =>
  `${edition}: n = ${formatCount(n)} von N = ${formatCount(N)} Verwaltungen (${formatShare(coverage.units)}), zuständig für ${formatShare(coverage.inhabitants)} der Einwohnerinnen und Einwohner`;
