/** What a cell of a published table may hold; `null` is „keine Angabe in dieser Zeile“. */
export type TableValue = string | number | boolean | null;

/**
 * A column of a published table, described once: header, codebook, CSVW, Parquet and workbook take it from here.
 */
export interface TableColumn<Key extends string> {
  /** Where the row holds it. */
  readonly key: Key;
  /** Header for programs: small letters without umlauts. */
  readonly name: string;
  /** Header for people, in German. */
  readonly title: string;
  /** German sentence. */
  readonly description: string;
  readonly type: 'integer' | 'number' | 'text' | 'flag';
  /** Unit of a number, in German. */
  readonly unit?: string;
  /** Characters it wants in a workbook. */
  readonly width: number;
}
