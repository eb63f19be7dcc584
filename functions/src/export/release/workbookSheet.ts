import type { Cell } from 'write-excel-file/node';
import { flagText, formulaSafe, type TableColumn, type TableValue } from '#survey';
import type { Note } from './notes.ts';

/** What OOXML would read as the code of a character, such as `_x003D_` for `=`; the underscore is written as its code. */
const ESCAPE = /_(?=x[0-9a-f]{4}_)/gi;
/** What XML cannot hold. The writer would drop it too, and perhaps lay bare the beginning of a formula. */
const UNPRINTABLE = /(?![\t\r\n])[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\ufffd]/gu;
/** Excel takes no longer texts. */
const MAX_TEXT = 32_767;

/** A table as a sheet (Tabellenblatt): its header in bold, always in sight; no formulas, no links. */
export function tableSheet<Key extends string>(
  sheet: string,
  columns: readonly TableColumn<Key>[],
  rows: readonly Readonly<Record<Key, TableValue>>[],
) {
  return {
    sheet,
    stickyRowsCount: 1,
    columns: columns.map(({ width }) => ({ width })),
    data: [
      columns.map(({ title }) => bold(title)),
      ...rows.map((row) => columns.map(({ key }) => cellOf(row[key]))),
    ],
  };
}

/** Headings with their sentences as a sheet of one wide column. */
export function noteSheet(sheet: string, notes: readonly Note[]) {
  const data = notes.flatMap(({ heading, lines }) => [
    [bold(heading)],
    ...lines.map((line) => [text(line)]),
    [],
  ]);
  return { sheet, data, columns: [{ width: 120 }] };
}

function cellOf(value: TableValue): Cell {
  if (typeof value === 'boolean') return flagText(value);
  return typeof value === 'string' ? text(value) : value;
}

/**
 * A text as Excel and its writer take it. A name every object has, such as `constructor`, would make the writer lose
 * the text; it gets an apostrophe, as what could become a formula does.
 */
export function text(value: string): string | null {
  if (value === '') return null;
  const printed = value.replace(UNPRINTABLE, '');
  const safe = printed in {} ? `'${printed}` : formulaSafe(printed);
  return safe.replace(ESCAPE, '_x005F_').slice(0, MAX_TEXT);
}

export const bold = (value: string): Cell => ({ value: text(value) ?? '', fontWeight: 'bold' });
