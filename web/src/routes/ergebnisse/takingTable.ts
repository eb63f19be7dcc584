import { formatCount, formatShare } from '#lib/format.ts';
import type { PlainTable } from '#lib/results/plainTable.ts';

/** How many of a group took part (Teilnahme). */
export interface TakingGroup {
  readonly id: string;
  readonly label: string;
  readonly n: number;
  readonly N: number;
  /** Share of the inhabitants. */
  readonly inhabitants: number;
}

/** Participation as a table to paste into another site. */
export function takingTable(edition: number, groups: readonly TakingGroup[]): PlainTable {
  return {
    caption: `Wie viele Verwaltungen geantwortet haben, ${edition}`,
    columns: ['Land', 'geantwortet', 'Anteil der Verwaltungen', 'Anteil der Einwohner'],
    rows: groups.map(({ label, n, N, inhabitants }) => ({
      group: label,
      cells: [
        { text: `${formatCount(n)} von ${formatCount(N)}` },
        { text: formatShare(n / N) },
        { text: formatShare(inhabitants) },
      ],
    })),
  };
}

/** „369 von 987 Verwaltungen haben geantwortet“ */
export function takingSentence([all]: readonly TakingGroup[]): string {
  if (all === undefined) return 'Wer mitgemacht hat';
  return `Wer mitgemacht hat: ${formatCount(all.n)} von ${formatCount(all.N)} Verwaltungen`;
}

/** „n = 369 von N = 987 Verwaltungen (37 %), zuständig für 57 % der Einwohnerinnen und Einwohner.“ */
export function takingCounts([all]: readonly TakingGroup[]): string {
  if (all === undefined) return 'n von N stehen in der Tabelle.';
  const { n, N, inhabitants } = all;
  return `n = ${formatCount(n)} von N = ${formatCount(N)} Verwaltungen (${formatShare(n / N)}), zuständig für ${formatShare(inhabitants)} der Einwohnerinnen und Einwohner.`;
}
