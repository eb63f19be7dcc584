import writeExcelFile from 'write-excel-file/node';
import { SERIES_COLUMNS, seriesRows, type Series } from '#survey';
import { noteSheet, tableSheet } from '../release/workbookSheet.ts';
import { withoutZipDates } from '../release/zipDates.ts';
import type { SeriesDocument } from './seriesDocument.ts';
import { seriesNotes } from './seriesNotes.ts';

/** A series as a workbook (XLSX): its values, and a sheet with everything that must stand beside them. */
export async function seriesWorkbook(
  series: Series,
  document: SeriesDocument,
): Promise<Uint8Array<ArrayBuffer>> {
  const file = await writeExcelFile([
    tableSheet('Daten', SERIES_COLUMNS, seriesRows(series)),
    noteSheet('Hinweise', seriesNotes(series, document)),
  ]).toBuffer();
  return withoutZipDates(file);
}
