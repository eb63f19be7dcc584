import { parquetWriteBuffer, type BasicType } from 'hyparquet-writer';
import { LONG_COLUMNS, type LongRow, type TableColumn } from '#survey';

const TYPES: Readonly<Record<TableColumn<string>['type'], BasicType>> = {
  text: 'STRING',
  integer: 'INT32',
  number: 'DOUBLE',
  flag: 'BOOLEAN',
};

/** The long table as Apache Parquet, with a type for each column; what has no value is null, its sign a column. */
export function parquet(rows: readonly LongRow[]): Uint8Array<ArrayBuffer> {
  return new Uint8Array(
    parquetWriteBuffer({
      columnData: LONG_COLUMNS.map(({ key, name, type }) => ({
        name,
        type: TYPES[type],
        data: rows.map((row) => row[key]),
        nullable: true,
        // Not every reader knows the run lengths (RLE) that flags would be written in.
        ...(type === 'flag' ? { encoding: 'PLAIN' } : {}),
      })),
      kvMetadata: LONG_COLUMNS.map(({ name, description }) => ({
        key: `spalte.${name}`,
        value: description,
      })),
      createdBy: 'digitalpegel',
    }),
  );
}
