import writeExcelFile, { type Cell } from 'write-excel-file/node';
import { codebook, CODEBOOK_COLUMNS, LONG_COLUMNS, type LongRow, type ReleaseContent } from '#survey';
import { notesOf } from './notes.ts';
import type { Licence } from './releaseFile.ts';
import { bold, noteSheet, tableSheet, text } from './workbookSheet.ts';
import { withoutZipDates } from './zipDates.ts';

/** The release as a workbook (XLSX) with the sheets Daten, Kodebuch, Hinweise and Lizenz; no formulas, no links. */
export async function workbook(
  content: ReleaseContent,
  rows: readonly LongRow[],
  licence: Licence,
): Promise<Uint8Array<ArrayBuffer>> {
  const file = await writeExcelFile([
    tableSheet('Daten', LONG_COLUMNS, rows),
    tableSheet('Kodebuch', CODEBOOK_COLUMNS, codebook(content)),
    noteSheet('Hinweise', notesOf(content)),
    { sheet: 'Lizenz', data: licenceRows(content, licence), columns: [{ width: 120 }] },
  ]).toBuffer();
  return withoutZipDates(file);
}

function licenceRows({ manifest }: ReleaseContent, { name, url }: Licence): Cell[][] {
  return [[bold(name)], [text(url)], [text(`Als Quelle ist anzugeben: ${manifest.source}`)]];
}
