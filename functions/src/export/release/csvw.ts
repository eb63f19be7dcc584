import { CODEBOOK_COLUMNS, LONG_COLUMNS, type ReleaseContent, type TableColumn } from '#survey';
import { fileName, type Publication } from './releaseFile.ts';

const DATATYPES = {
  text: 'string',
  integer: 'integer',
  number: 'double',
  flag: { base: 'boolean', format: 'ja|nein' },
} as const;

/** What the columns of the CSV files mean, for programs (CSV on the Web, W3C Recommendation of 2015). */
export function csvw({ manifest }: ReleaseContent, { contact, licence }: Publication): string {
  const { releaseId, edition, publishedAt } = manifest;
  return `${JSON.stringify(
    {
      '@context': ['http://www.w3.org/ns/csvw', { '@language': 'de' }],
      'dc:title': `Digitalpegel ${edition}, Veröffentlichungsstand ${releaseId}`,
      'dc:license': { '@id': licence.url },
      'dc:publisher': contact.name,
      'dc:source': manifest.source,
      'dc:issued': { '@value': publishedAt, '@type': 'xsd:dateTime' },
      dialect: {
        delimiter: ',',
        encoding: 'utf-8',
        header: true,
        lineTerminators: ['\r\n'],
        quoteChar: '"',
        doubleQuote: true,
      },
      tables: [
        { url: fileName(releaseId, 'csv'), tableSchema: { columns: LONG_COLUMNS.map(describe) } },
        {
          url: fileName(releaseId, 'codebook'),
          tableSchema: { columns: CODEBOOK_COLUMNS.map(describe), primaryKey: 'kennzahl_id' },
        },
      ],
    },
    undefined,
    2,
  )}\n`;
}

const describe = ({ name, title, description, type, unit }: TableColumn<string>) => ({
  name,
  titles: [name, title],
  'dc:description': description,
  datatype: DATATYPES[type],
  ...(unit === undefined ? {} : { 'schema:unitText': unit }),
});
