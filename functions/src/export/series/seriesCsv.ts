import { INTERNATIONAL, SERIES_COLUMNS, seriesRows, tableCsv, type Series, type TableColumn } from '#survey';
import type { SeriesDocument } from './seriesDocument.ts';

type Row = ReturnType<typeof seriesRows>[number] & {
  readonly licence: string;
  readonly citation: string;
};

const COLUMNS: readonly TableColumn<keyof Row>[] = [
  ...SERIES_COLUMNS,
  {
    ...{ key: 'licence', name: 'lizenz', title: 'Lizenz', type: 'text', width: 40 },
    description: 'Unter welchen Bedingungen die Werte benutzt werden dürfen.',
  },
  {
    ...{ key: 'citation', name: 'zitat', title: 'Zitat', type: 'text', width: 60 },
    description: 'Wie die Zeitreihe zitiert wird.',
  },
];

/** A series as CSV after RFC 4180: a row for each group and edition; texts are safe from becoming formulas. */
export function seriesCsv(series: Series, { licence, citation }: SeriesDocument): string {
  const beside = { licence: `${licence.name}, ${licence.url}`, citation };
  const rows = seriesRows(series).map((row): Row => ({ ...row, ...beside }));
  return tableCsv(COLUMNS, rows, INTERNATIONAL);
}
