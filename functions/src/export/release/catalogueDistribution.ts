import type { ReleaseContent } from '#survey';
import type { FileKind, Licence, ReleaseFile } from './releaseFile.ts';
import { iri, literal, node, type Properties } from './turtle.ts';

/** Formats in the vocabulary of the Publications Office of the EU; a file without one is no distribution. */
const FORMATS: Readonly<Partial<Record<FileKind, string>>> = {
  csv: 'CSV',
  excelCsv: 'CSV',
  workbook: 'XLSX',
  jsonStat: 'JSON',
  parquet: 'PARQUET',
};

export const isDistribution = ({ kind }: ReleaseFile): boolean => FORMATS[kind] !== undefined;

/** One file of the dataset: where it is, in which format, under which licence, and its checksum. */
export function distributionProperties(
  { kind, type, description, bytes, sha256 }: ReleaseFile,
  address: string,
  { manifest }: ReleaseContent,
  licence: Licence,
): Properties {
  const [mediaType = type] = type.split(';');
  return [
    ['a', 'dcat:Distribution'],
    ['dct:title', literal(description, '@de')],
    ['dcat:accessURL', iri(address)],
    ['dcat:downloadURL', iri(address)],
    ['dct:format', iri(`http://publications.europa.eu/resource/authority/file-type/${FORMATS[kind] ?? ''}`)],
    ['dcat:mediaType', iri(`https://www.iana.org/assignments/media-types/${mediaType}`)],
    ['dct:license', iri(licence.uri)],
    ['dcatde:licenseAttributionByText', literal(manifest.source, '@de')],
    ['dct:language', iri('http://publications.europa.eu/resource/authority/language/DEU')],
    ['dct:issued', literal(manifest.publishedAt, '^^xsd:dateTime')],
    ['dct:modified', literal(manifest.publishedAt, '^^xsd:dateTime')],
    ['dcat:byteSize', literal(String(bytes.byteLength), '^^xsd:nonNegativeInteger')],
    [
      'spdx:checksum',
      node([
        ['a', 'spdx:Checksum'],
        ['spdx:algorithm', 'spdx:checksumAlgorithm_sha256'],
        ['spdx:checksumValue', literal(sha256, '^^xsd:hexBinary')],
      ]),
    ],
  ];
}
