import { parquetMetadata, parquetReadObjects, parquetSchema } from 'hyparquet';
import { describe, expect, it } from 'vitest';
import { LONG_COLUMNS, longTable } from '#survey';
import { exampleContent } from '../../../../tests/builders/releaseContent.ts';
import { parquet } from './parquet.ts';

const rows = longTable(exampleContent().figures);
const file = parquet(rows);

describe('the Parquet file of a release', () => {
  it('begins and ends as Parquet does', () => {
    const text = (from: number, to?: number) => Buffer.from(file.subarray(from, to)).toString('latin1');
    expect([text(0, 4), text(-4)]).toEqual(['PAR1', 'PAR1']);
    const footer = new DataView(file.buffer).getUint32(file.byteLength - 8, true);
    expect(footer).toBeLessThan(file.byteLength - 12);
  });

  it('has a type for every column and explains it', () => {
    const metadata = parquetMetadata(file.buffer);
    const types = parquetSchema(metadata).children.map(({ element }) => [element.name, element.type]);
    const expected = { text: 'BYTE_ARRAY', integer: 'INT32', number: 'DOUBLE', flag: 'BOOLEAN' };
    expect(types).toEqual(LONG_COLUMNS.map(({ name, type }) => [name, expected[type]]));
    expect(metadata.created_by).toBe('digitalpegel');
    expect(metadata.key_value_metadata).toEqual(
      LONG_COLUMNS.map(({ name, description }) => ({ key: `spalte.${name}`, value: description })),
    );
  });

  it('writes flags so that every reader knows them', () => {
    const columns = parquetMetadata(file.buffer).row_groups[0]!.columns.map(({ meta_data }) => meta_data!);
    const flags = columns.filter(({ type }) => type === 'BOOLEAN');
    expect(flags.map(({ encodings }) => encodings)).toEqual([['PLAIN'], ['PLAIN']]);
  });

  it('gives every cell back, and nothing where there is nothing', async () => {
    const read: Record<string, unknown>[] = await parquetReadObjects({ file: file.buffer });
    expect(read.map((row) => LONG_COLUMNS.map(({ name }) => row[name] ?? null))).toEqual(
      rows.map((row) => LONG_COLUMNS.map(({ key }) => row[key])),
    );
  });
});
