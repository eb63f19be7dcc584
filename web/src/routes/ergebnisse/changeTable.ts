import type { TrendPart } from '#survey';
import { formatChange, formatCount } from '#lib/format.ts';
import type { PlainTable } from '#lib/results/plainTable.ts';
import { signOf } from '#lib/results/signs.ts';

/** What one measure gained since the edition before, over all Länder together. */
export interface ChangeLine {
  readonly figure: string;
  readonly title: string;
  readonly cell: TrendPart['links'][number]['cells'][number];
}

/** Changes since the edition before as a table to paste into another site. */
export function changeTable(from: number, edition: number, lines: readonly ChangeLine[]): PlainTable {
  return {
    caption: `Veränderung von ${from} auf ${edition}, in Punkten`,
    columns: ['Kennzahl', 'Veränderung', 'Intervall (95 %)', 'n von N'],
    rows: lines.map(({ title, cell }) => {
      if (cell.status !== 'published') {
        const { sign: text, meaning } = signOf(cell.status);
        return { group: title, cells: Array.from({ length: 3 }, () => ({ text, meaning })) };
      }
      const { link, interval, n, N } = cell;
      return {
        group: title,
        cells: [
          { text: formatChange(link) },
          { text: rangeOf(interval) },
          { text: `${formatCount(n)} von ${formatCount(N)}` },
        ],
      };
    }),
  };
}

/** „+2,5 bis +5,1“ */
const rangeOf = ({ lower, upper }: { readonly lower: number; readonly upper: number }): string =>
  `${formatChange(lower)} bis ${formatChange(upper)}`;

/** How many answered both times; where measures differ, from the smallest to the largest n. */
export function changeCounts(lines: readonly ChangeLine[]): string {
  const shown = lines.flatMap(({ cell }) => (cell.status === 'published' ? [cell] : []));
  const [first, ...rest] = shown.toSorted((a, b) => a.n - b.n);
  if (first === undefined) return 'Für keine Kennzahl ist eine Veränderung veröffentlicht.';
  const most = rest.at(-1)?.n ?? first.n;
  const n = most === first.n ? formatCount(most) : `${formatCount(first.n)} bis ${formatCount(most)}`;
  return `n = ${n} von N = ${formatCount(first.N)} Verwaltungen haben beide Male geantwortet.`;
}

/** „Gesamtindex: +3,8 Punkte, Intervall +2,5 bis +5,1.“ */
export function changeExample(lines: readonly ChangeLine[]): string | undefined {
  for (const { title, cell } of lines)
    if (cell.status === 'published')
      return `${title}: ${formatChange(cell.link)} Punkte, Intervall ${rangeOf(cell.interval)}. Schließt ein Intervall die 0 ein, kann die Veränderung Zufall sein.`;
  return undefined;
}

/** „Seit 2024 haben sich Gesamtindex und Kernfelder um +3,3 bis +5,0 Punkte verändert“ */
export function changeSentence(from: number, lines: readonly ChangeLine[]): string {
  const links = lines.flatMap(({ cell }) => (cell.status === 'published' ? [cell.link] : []));
  if (links.length === 0) return `Was sich seit ${from} verändert hat`;
  const [low, high] = [formatChange(Math.min(...links)), formatChange(Math.max(...links))];
  return `Seit ${from} haben sich Gesamtindex und Kernfelder um ${low === high ? low : `${low} bis ${high}`} Punkte verändert`;
}
