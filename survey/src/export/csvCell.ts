/** How a CSV file is written: what stands between its cells, and how its numbers are. */
export interface CsvDialect {
  readonly separator: ',' | ';';
  readonly decimal: '.' | ',';
}

/**
 * What a spreadsheet takes for the beginning of a formula or a command, full-width signs included; also behind
 * characters it may not show.
 */
const DANGEROUS = /^(?:[\t\r\n\0]|\p{Cc}*[=+\-@＝＋－＠])/u;

/**
 * One cell of a CSV file after RFC 4180. A text that a spreadsheet would take for a formula gets a leading
 * apostrophe; a number stays a number, negative ones too.
 */
export function csvCell(field: string | number, { separator, decimal }: CsvDialect): string {
  const text = typeof field === 'number' ? String(field).replace('.', decimal) : formulaSafe(field);
  return text.includes(separator) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The text with a leading apostrophe where a spreadsheet would take it for a formula. */
export function formulaSafe(text: string): string {
  return DANGEROUS.test(text) ? `'${text}` : text;
}

/** A whole file: every line ends with CRLF. */
export function csvText(rows: readonly (readonly (string | number)[])[], dialect: CsvDialect): string {
  const line = (row: readonly (string | number)[]) =>
    row.map((field) => csvCell(field, dialect)).join(dialect.separator);
  return rows.map((row) => `${line(row)}\r\n`).join('');
}
