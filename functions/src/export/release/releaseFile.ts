import { createHash } from 'node:crypto';

/** One file made from a release (Veröffentlichungsstand). */
export interface ReleaseFile {
  readonly kind: FileKind;
  /** Letters, digits, points and hyphens only. */
  readonly name: string;
  /** Media type, with the charset of a text. */
  readonly type: string;
  /** German, what it is for. */
  readonly description: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Of the bytes, 64 hexadecimal digits. */
  readonly sha256: string;
}

/** Everything a file says that a release does not know. */
export interface Publication {
  /** Where people reach the site, without a slash at the end. */
  readonly baseUrl: string;
  /** Who publishes the release and answers questions. */
  readonly contact: { readonly name: string; readonly email: string };
  readonly licence: Licence;
  /** Address of the publisher in the list of GovData (Datenbereitsteller), once it is there. */
  readonly contributor?: string;
}

export interface Licence {
  /** Address in the vocabulary of DCAT-AP.de. */
  readonly uri: string;
  /** Where its text is. */
  readonly url: string;
  readonly name: string;
}

/** Datenlizenz Deutschland – Namensnennung – Version 2.0 */
export const DL_DE_BY_2: Licence = {
  uri: 'http://dcat-ap.de/def/licenses/dl-by-de/2.0',
  url: 'https://www.govdata.de/dl-de/by-2-0',
  name: 'Datenlizenz Deutschland – Namensnennung – Version 2.0',
};

/** The files of a release: name ending, media type and what they are for, in German. */
export const FILE_KINDS = {
  readme: {
    end: 'liesmich.txt',
    type: 'text/plain; charset=utf-8',
    description: 'Was die Dateien enthalten und was die Zeichen bedeuten',
  },
  csv: {
    end: 'daten.csv',
    type: 'text/csv; charset=utf-8',
    description: 'Alle Werte als Tabelle für Programme (CSV mit Komma und Dezimalpunkt)',
  },
  excelCsv: {
    end: 'daten-excel.csv',
    type: 'text/csv; charset=utf-8',
    description: 'Alle Werte als Tabelle für deutsches Excel (CSV mit Semikolon und Dezimalkomma)',
  },
  workbook: {
    end: 'daten.xlsx',
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    description: 'Arbeitsmappe mit Daten, Kodebuch, Hinweisen und Lizenz (XLSX)',
  },
  jsonStat: {
    end: 'daten.jsonstat.json',
    type: 'application/json',
    description: 'Alle Werte als Datenwürfel (JSON-stat 2.0)',
  },
  parquet: {
    end: 'daten.parquet',
    type: 'application/vnd.apache.parquet',
    description: 'Alle Werte mit Spaltentypen für Auswertungen (Apache Parquet)',
  },
  codebook: {
    end: 'kodebuch.csv',
    type: 'text/csv; charset=utf-8',
    description: 'Kodebuch: was jede Kennzahl bedeutet (CSV mit Komma)',
  },
  csvw: {
    end: 'daten.csv-metadata.json',
    type: 'application/csvm+json',
    description: 'Beschreibung der Spalten für Programme (CSV on the Web)',
  },
  bibtex: {
    end: 'zitat.bib',
    type: 'application/x-bibtex; charset=utf-8',
    description: 'Literaturangabe (BibTeX)',
  },
  csl: {
    end: 'zitat.json',
    type: 'application/vnd.citationstyles.csl+json',
    description: 'Literaturangabe (CSL-JSON)',
  },
  catalogue: {
    end: 'katalog.ttl',
    type: 'text/turtle; charset=utf-8',
    description: 'Katalogeintrag für Datenportale (DCAT-AP.de)',
  },
} as const;
export type FileKind = keyof typeof FILE_KINDS;

export const isFileKind = (text: string): text is FileKind => Object.hasOwn(FILE_KINDS, text);

/** All media types a file of a release may have. */
export const FILE_TYPES: readonly string[] = [...new Set(Object.values(FILE_KINDS).map(({ type }) => type))];

export const nameWith = (releaseId: string, end: string): string => `digitalpegel-${releaseId}-${end}`;

export const fileName = (releaseId: string, kind: FileKind): string =>
  nameWith(releaseId, FILE_KINDS[kind].end);

/** Where a file of a release is fetched. */
export const fileAddress = (baseUrl: string, releaseId: string, kind: FileKind): string =>
  `${baseUrl}/api/releases/${releaseId}/files/${fileName(releaseId, kind)}`;

/** The file with its checksum. */
export function releaseFile(
  releaseId: string,
  kind: FileKind,
  content: string | Uint8Array<ArrayBuffer>,
): ReleaseFile {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const { type, description } = FILE_KINDS[kind];
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { kind, name: fileName(releaseId, kind), type, description, bytes, sha256 };
}
