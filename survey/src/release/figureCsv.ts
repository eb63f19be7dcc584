import type { CsvDialect } from '../export/csvCell.ts';
import { INTERNATIONAL, tableCsv } from '../export/tableCsv.ts';
import type { Figure } from './figure.ts';
import { LONG_COLUMNS } from './longColumns.ts';
import { figureRows } from './longTable.ts';

/** A figure as a file: its part of the long table, CSV after RFC 4180. Texts are safe from becoming formulas. */
export function toCsv(figure: Figure, dialect: CsvDialect = INTERNATIONAL): string {
  return tableCsv(LONG_COLUMNS, figureRows(figure), dialect);
}
