import writeExcelFile, { type Cell } from 'write-excel-file/node';
import {
  codebook,
  CODEBOOK_COLUMNS,
  flagText,
  formulaSafe,
  LONG_COLUMNS,
  type LongRow,
  type ReleaseContent,
  type TableColumn,
  type TableValue,
} from '#survey';
import { notesOf } from './notes.ts';
import type { Licence } from './releaseFile.ts';
import { withoutZipDates } from './zipDates.ts';

/** What OOXML would read as the code of a character, such as `_x003D_` for `=`; the underscore is written as its code. */
const ESCAPE = /_(?=x[0-9a-f]{4}_)/gi;
/** What XML cannot hold. The writer would drop it too, and perhaps lay bare the beginning of a formula. */
const UNPRINTABLE = /(?![\t\r\n])[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\ufffd]/gu;
/** Excel takes no longer texts. */
const MAX_TEXT = 32_767;

/** The release as a workbook (XLSX) with the sheets Daten, Kodebuch, Hinweise and Lizenz; no formulas, no links. */
export async function workbook(
  content: ReleaseContent,
  rows: readonly LongRow[],
  licence: Licence,
): Promise<Uint8Array<ArrayBuffer>> {
  const notes = notesOf(content).flatMap(({ heading, lines }) => [
    [bold(heading)],
    ...lines.map((line) => [text(line)]),
    [],
  ]);
  const file = await writeExcelFile([
    tableSheet('Daten', LONG_COLUMNS, rows),
    tableSheet('Kodebuch', CODEBOOK_COLUMNS, codebook(content)),
    { sheet: 'Hinweise', data: notes, columns: [{ width: 120 }] },
    { sheet: 'Lizenz', data: licenceRows(content, licence), columns: [{ width: 120 }] },
  ]).toBuffer();
  return withoutZipDates(file);
}

function tableSheet<Key extends string>(
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

function licenceRows({ manifest }: ReleaseContent, { name, url }: Licence): Cell[][] {
  return [[bold(name)], [text(url)], [text(`Als Quelle ist anzugeben: ${manifest.source}`)]];
}

function cellOf(value: TableValue): Cell {
  if (typeof value === 'boolean') return flagText(value);
  return typeof value === 'string' ? text(value) : value;
}

/**
 * A text as Excel and its writer take it. A name every object has, such as `constructor`, would make the writer lose
 * the text; it gets an apostrophe, as what could become a formula does.
 */
function text(value: string): string | null {
  if (value === '') return null;
  const printed = value.replace(UNPRINTABLE, '');
  const safe = printed in {} ? `'${printed}` : formulaSafe(printed);
  return safe.replace(ESCAPE, '_x005F_').slice(0, MAX_TEXT);
}

const bold = (value: string): Cell => ({ value: text(value) ?? '', fontWeight: 'bold' });
