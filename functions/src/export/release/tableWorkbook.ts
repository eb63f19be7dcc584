import writeExcelFile from 'write-excel-file/node';
import type { ReleaseManifest, ReleaseTable } from '#survey';
import { notesOf, type Note } from './notes.ts';
import type { TableDocument } from './tableDocument.ts';
import { noteSheet, tableSheet } from './workbookSheet.ts';
import { withoutZipDates } from './zipDates.ts';

/** A table of a release as a workbook (XLSX), with a sheet of everything that must stand beside it. */
export async function tableWorkbook(
  table: ReleaseTable,
  manifest: ReleaseManifest,
  { citation, licence, source }: TableDocument,
): Promise<Uint8Array<ArrayBuffer>> {
  const notes: readonly Note[] = [
    { heading: table.title, lines: table.definition },
    { heading: 'Zitat', lines: [citation] },
    ...notesOf({ manifest: { ...manifest, unpublished: [] }, figures: [] }).filter(
      ({ lines }) => lines.length > 0,
    ),
    { heading: licence.name, lines: [licence.url, `Als Quelle ist anzugeben: ${source}`] },
  ];
  const file = await writeExcelFile([
    tableSheet('Daten', table.columns, table.rows),
    noteSheet('Hinweise', notes),
  ]).toBuffer();
  return withoutZipDates(file);
}
