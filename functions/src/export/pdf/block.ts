/** Name of a text style; what it looks like is decided in `sheet.ts`. */
export type StyleName = 'body' | 'muted' | 'small';

/** A table whose first column names its rows. */
export interface TableBlock {
  readonly kind: 'table';
  /** Without a head the table is a list of facts. */
  readonly head?: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Columns of numbers, by position. */
  readonly alignRight?: readonly number[];
  /** Widths of the columns as shares of the width of the text. */
  readonly widths: readonly number[];
}

/** A piece of a document in reading order. */
export type Block =
  | { readonly kind: 'title' | 'section'; readonly text: string }
  | { readonly kind: 'text'; readonly style: StyleName; readonly text: string }
  | TableBlock
  | QuestionBlock;

/** A question with what was said to it: stays on one page where it fits on one. */
export interface QuestionBlock {
  readonly kind: 'question';
  /** Absent where the form does not have the question. */
  readonly number?: number;
  readonly text: string;
  readonly answer: string;
  /** Whether it is an answer, or only says why there is none. */
  readonly isAnswered: boolean;
  readonly comment?: string;
}
