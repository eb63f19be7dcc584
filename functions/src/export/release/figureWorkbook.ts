import writeExcelFile from 'write-excel-file/node';
import { baseOf, figureRows, leftOutOf, LONG_COLUMNS, type Figure, type ReleaseContent } from '#survey';
import { shareText } from '../germanText.ts';
import { citationOf, citationText } from './citation.ts';
import { notesOf, type Note } from './notes.ts';
import type { Publication } from './releaseFile.ts';
import { noteSheet, tableSheet } from './workbookSheet.ts';
import { withoutZipDates } from './zipDates.ts';

/** All units of the plan together. */
const TOTAL = 'gesamt';

/**
 * One figure as a workbook (XLSX): its part of the long table, and a sheet with everything that must stand beside it:
 * definition, n and coverage, how to cite it, signs, method, licence. The same figure gives the same bytes.
 */
export async function figureWorkbook(
  manifest: ReleaseContent['manifest'],
  figure: Figure,
  publication: Publication,
): Promise<Uint8Array<ArrayBuffer>> {
  const { licence } = publication;
  const citation = citationText(citationOf({ manifest, figures: [figure] }, publication, { figure }));
  const notes: readonly Note[] = [
    {
      heading: figure.title,
      lines: [`Einheit: ${figure.unit}`, baseOf(figure), `Zählt nicht: ${leftOutOf(figure)}`],
    },
    { heading: 'n und Abdeckung', lines: [countsOf(figure)] },
    { heading: 'Zitat', lines: [citation] },
    ...notesOf({ manifest: { ...manifest, unpublished: [] }, figures: [figure] }),
    { heading: licence.name, lines: [licence.url, `Als Quelle ist anzugeben: ${figure.source}`] },
  ];
  const sheets = [tableSheet('Daten', LONG_COLUMNS, figureRows(figure)), noteSheet('Hinweise', notes)];
  return withoutZipDates(await writeExcelFile(sheets).toBuffer());
}

function countsOf({ cells }: Figure): string {
  const all: readonly Figure['cells'][number][] = cells;
  const total = all.find(({ group }) => group.id === TOTAL);
  if (total?.status !== 'published') return 'Über alle Gruppen zusammen ist kein Wert veröffentlicht.';
  const { group, n, N, coverage } = total;
  return `${group.label}: n = ${n} von N = ${N} Verwaltungen (${shareText(coverage.units)}), zuständig für ${shareText(coverage.inhabitants)} der Einwohnerinnen und Einwohner. Alle anderen Gruppen: Blatt Daten.`;
}
