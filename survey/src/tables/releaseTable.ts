import type { TableColumn, TableValue } from '../export/tableColumn.ts';
import { LONG_COLUMNS } from '../release/longColumns.ts';
import type { LongRow } from '../release/longRow.ts';

/** A table of a release beside its figures (Teilnahme, Veränderung, Prognose), as its files have it. */
export interface ReleaseTable {
  readonly id: TableId;
  /** German, as shown. */
  readonly title: string;
  readonly columns: readonly TableColumn<string>[];
  readonly rows: readonly Readonly<Record<string, TableValue>>[];
  /** German sentences: what the values are and what does not count. */
  readonly definition: readonly string[];
}

/** How the tables are called in addresses. */
export const TABLE_IDS = ['participation', 'year-changes', 'forecast'] as const;
export type TableId = (typeof TABLE_IDS)[number];

/** Columns as the long table has them, so that the same name means the same everywhere. */
export const longColumns = (...keys: readonly (keyof LongRow)[]): readonly TableColumn<string>[] =>
  keys.flatMap((key) => LONG_COLUMNS.filter((column) => column.key === key));
