import { csvText, type CsvDialect } from './csvCell.ts';
import type { TableColumn, TableValue } from './tableColumn.ts';

/** Comma and decimal point, as RFC 4180 and programs want it. */
export const INTERNATIONAL: CsvDialect = { separator: ',', decimal: '.' };
/** Semicolon and decimal comma, as Excel in German opens it with a double click. */
export const GERMAN: CsvDialect = { separator: ';', decimal: ',' };

/** Tells Excel that the file is UTF-8. */
const BOM = '\u{feff}';

/** A table as CSV, its header first. In the German dialect a byte order mark comes before everything. */
export function tableCsv<Key extends string>(
  columns: readonly TableColumn<Key>[],
  rows: readonly Readonly<Record<Key, TableValue>>[],
  dialect: CsvDialect,
): string {
  const header = columns.map(({ name }) => name);
  const lines = rows.map((row) => columns.map(({ key }) => fieldOf(row[key])));
  return (dialect.separator === ';' ? BOM : '') + csvText([header, ...lines], dialect);
}

function fieldOf(value: TableValue): string | number {
  if (value === null) return '';
  return typeof value === 'boolean' ? flagText(value) : value;
}

/** Yes or no in a file. */
export const flagText = (value: boolean): string => (value ? 'ja' : 'nein');
