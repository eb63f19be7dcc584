import {
  CODEBOOK_COLUMNS,
  codebook,
  GERMAN,
  INTERNATIONAL,
  LONG_COLUMNS,
  longTable,
  tableCsv,
  type ReleaseContent,
} from '#survey';
import { bibtex } from './bibtex.ts';
import { catalogue } from './catalogue.ts';
import { citationOf } from './citation.ts';
import { cslJson } from './cslJson.ts';
import { csvw } from './csvw.ts';
import { jsonStat } from './jsonStat.ts';
import { parquet } from './parquet.ts';
import { readme } from './readme.ts';
import { releaseFile, type FileKind, type Publication, type ReleaseFile } from './releaseFile.ts';
import { workbook } from './workbook.ts';

/**
 * All files of a release (Veröffentlichungsstand), made once when it is published. The same release gives the same
 * bytes; what lies behind a withheld value (gesperrt) leaves no trace in any of them.
 */
export async function filesOf(
  content: ReleaseContent,
  publication: Publication,
): Promise<readonly ReleaseFile[]> {
  const { releaseId } = content.manifest;
  const rows = longTable(content.figures);
  const citation = citationOf(content, publication);
  const file = (kind: FileKind, bytes: string | Uint8Array<ArrayBuffer>) =>
    releaseFile(releaseId, kind, bytes);
  const files = [
    file('csv', tableCsv(LONG_COLUMNS, rows, INTERNATIONAL)),
    file('excelCsv', tableCsv(LONG_COLUMNS, rows, GERMAN)),
    file('workbook', await workbook(content, rows, publication.licence)),
    file('jsonStat', jsonStat(content, rows, publication)),
    file('parquet', parquet(rows)),
    file('codebook', tableCsv(CODEBOOK_COLUMNS, codebook(content), INTERNATIONAL)),
    file('csvw', csvw(content, publication)),
    file('bibtex', bibtex(citation)),
    file('csl', cslJson(citation)),
  ];
  const described = [...files, file('catalogue', catalogue(content, files, publication))];
  const kinds = described.map(({ kind }) => kind);
  return [file('readme', readme(content, kinds, publication)), ...described];
}
