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
import {
  FILE_KINDS,
  isFileKind,
  releaseFile,
  type FileKind,
  type Publication,
  type ReleaseFile,
} from './releaseFile.ts';
import { workbook } from './workbook.ts';

/** Makes a file of a release when it is asked for, and keeps it: the workbook alone takes most of the time. */
export type FileMaker = (kind: FileKind) => Promise<ReleaseFile>;

/** The files of a release (Veröffentlichungsstand), each made once. The same release gives the same bytes. */
export function fileMaker(content: ReleaseContent, publication: Publication): FileMaker {
  const { releaseId } = content.manifest;
  const known = new Map<FileKind, Promise<ReleaseFile>>();
  const rows = once(() => longTable(content.figures));
  const citation = citationOf(content, publication);

  async function contentOf(kind: FileKind): Promise<string | Uint8Array<ArrayBuffer>> {
    switch (kind) {
      case 'readme':
        return readme(
          content,
          KINDS.filter((one) => one !== 'readme'),
          publication,
        );
      case 'csv':
        return tableCsv(LONG_COLUMNS, rows(), INTERNATIONAL);
      case 'excelCsv':
        return tableCsv(LONG_COLUMNS, rows(), GERMAN);
      case 'workbook':
        return workbook(content, rows(), publication.licence);
      case 'jsonStat':
        return jsonStat(content, rows(), publication);
      case 'parquet':
        return parquet(rows());
      case 'codebook':
        return tableCsv(CODEBOOK_COLUMNS, codebook(content), INTERNATIONAL);
      case 'csvw':
        return csvw(content, publication);
      case 'bibtex':
        return bibtex(citation);
      case 'csl':
        return cslJson(citation);
      case 'catalogue':
        return catalogue(content, await Promise.all(DESCRIBED.map(make)), publication);
    }
  }

  const make: FileMaker = (kind) => {
    const file = known.get(kind) ?? contentOf(kind).then((bytes) => releaseFile(releaseId, kind, bytes));
    known.set(kind, file);
    return file;
  };
  return make;
}

const KINDS = Object.keys(FILE_KINDS).filter(isFileKind);
/** What the entry for data portals describes. */
const DESCRIBED = KINDS.filter((kind) => kind !== 'readme' && kind !== 'catalogue');

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
