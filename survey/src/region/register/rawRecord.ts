/** What is read of one record (Satz), whichever the form of the file. */
export type RawField =
  | 'satzart'
  | 'date'
  | 'land'
  | 'rb'
  | 'kreis'
  | 'gemeinde'
  | 'verband'
  | 'name'
  | 'seat'
  | 'kind'
  | 'area'
  | 'population';

/** One record as texts without blanks around them; `''` where the file has nothing. */
export interface RawRecord {
  /** line of the text or row of the sheet, from 1 */
  readonly line: number;
  readonly fields: Readonly<Record<RawField, string>>;
}

/** Why a file is refused: where, and what is wrong there, both in German. */
export interface RegisterProblem {
  readonly at: string;
  readonly sentence: string;
}

/** The records of a file that has the right form. */
export interface RawRegister {
  /** Gebietsstand, ISO date */
  readonly asOf: string;
  readonly populationAsOf: string | undefined;
  readonly records: readonly RawRecord[];
  /** German place of a field: „Zeile 12, Stelle 11–12“ */
  readonly placeOf: (line: number, field: RawField) => string;
}

export interface Refused {
  readonly outcome: 'refused';
  readonly problems: readonly RegisterProblem[];
}

export type RawReading = { readonly outcome: 'read'; readonly raw: RawRegister } | Refused;

export function refuse(at: string, sentence: string): Refused {
  return { outcome: 'refused', problems: [{ at, sentence }] };
}
