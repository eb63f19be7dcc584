import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { examplePublication } from '../../../../tests/builders/examplePublication.ts';
import { readCsv } from '../../../../tests/builders/readCsv.ts';
import { exampleContent } from '../../../../tests/builders/releaseContent.ts';
import { filesOf } from './filesOf.ts';

/** What the W3C's vocabulary for tabular metadata demands of the parts we use. */
const column = z.object({
  name: z.string().regex(/^[a-z][a-z0-9_]*$/),
  titles: z.array(z.string()),
  'dc:description': z.string().min(1),
  datatype: z.union([
    z.enum(['string', 'integer', 'double']),
    z.strictObject({ base: z.literal('boolean'), format: z.literal('ja|nein') }),
  ]),
});
const description = z.object({
  '@context': z.tuple([z.literal('http://www.w3.org/ns/csvw'), z.object({ '@language': z.literal('de') })]),
  'dc:license': z.object({ '@id': z.url() }),
  dialect: z.object({ delimiter: z.literal(','), header: z.literal(true), encoding: z.literal('utf-8') }),
  tables: z.array(z.object({ url: z.string(), tableSchema: z.object({ columns: z.array(column) }) })),
});

const files = await filesOf(exampleContent(), examplePublication);
const textOf = (name: string) => Buffer.from(files.find((file) => file.name === name)!.bytes).toString();
const { tables } = description.parse(JSON.parse(textOf('digitalpegel-2025.1-daten.csv-metadata.json')));

const FITS = {
  string: /^/,
  integer: /^(-?\d+)?$/,
  double: /^(-?\d+(\.\d+)?(e[+-]?\d+)?)?$/,
  boolean: /^(ja|nein)?$/,
};

describe('the description of the CSV files', () => {
  it('describes the data and the codebook, each with the columns it has', () => {
    expect(tables.map(({ url }) => url)).toEqual([
      'digitalpegel-2025.1-daten.csv',
      'digitalpegel-2025.1-kodebuch.csv',
    ]);
    for (const { url, tableSchema } of tables) {
      const [header] = readCsv(textOf(url), ',');
      expect(tableSchema.columns.map(({ name }) => name)).toEqual(header);
      expect(tableSchema.columns.map(({ titles }) => titles[0])).toEqual(header);
    }
  });

  it('tells the type of every cell', () => {
    for (const { url, tableSchema } of tables) {
      const [, ...lines] = readCsv(textOf(url), ',');
      for (const [at, { datatype }] of tableSchema.columns.entries()) {
        const fits = FITS[typeof datatype === 'string' ? datatype : datatype.base];
        expect(lines.map((line) => line[at]!).filter((cell) => !fits.test(cell))).toEqual([]);
      }
    }
  });
});
