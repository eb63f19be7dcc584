import { csvCell, type CsvDialect, type ResponseRow } from '#survey';
import { MODE_NAMES } from './modeName.ts';

/** One accepted response as it is handed to analysts: who, and the answers in the order of the questionnaire. */
export interface ResponseRecord {
  readonly key: string;
  readonly name: string;
  readonly state: string;
  readonly type: string;
  readonly row: ResponseRow;
}

const HEADER = ['schluessel', 'verwaltung', 'land', 'verwaltungstyp', 'antwortbogen'];
/** What stands for an answer without a value (see `responseRow`). */
const WORDS: ReadonlyMap<string, string> = new Map([
  ['-', 'trifft nicht zu'],
  ['?', 'nicht bekannt'],
]);
/** Characters handed on at once. */
const CHUNK = 65_536;
/** Texts are mostly options, which are few; more than this are not kept. */
const KEPT_TEXTS = 10_000;

/**
 * Responses (Antworten) as CSV, piece by piece: one line a unit, one column an item, in constant memory however many
 * there are. Several options are parted by `|`; what was not answered or not asked is empty.
 *
 * @throws {RangeError} when a row has not as many cells as there are items
 */
export async function* responsesCsv(
  items: readonly string[],
  records: Iterable<ResponseRecord> | AsyncIterable<ResponseRecord>,
  dialect: CsvDialect,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  const write = cellWriter(dialect);
  let text = `${dialect.separator === ';' ? '\u{feff}' : ''}${[...HEADER, ...items].map(write).join(dialect.separator)}\r\n`;
  for await (const record of records) {
    text += lineOf(record, items.length, write, dialect.separator);
    if (text.length < CHUNK) continue;
    yield encoder.encode(text);
    text = '';
  }
  yield encoder.encode(text);
}

type Write = (value: ResponseRow['cells'][number]) => string;

function lineOf(
  { key, name, state, type, row }: ResponseRecord,
  items: number,
  write: Write,
  separator: string,
): string {
  if (row.cells.length !== items)
    throw new RangeError(`A row has ${row.cells.length} cells for ${items} items.`);
  let line = [key, name, state, type, MODE_NAMES[row.mode]].map(write).join(separator);
  for (const cell of row.cells) line += separator + write(cell);
  return `${line}\r\n`;
}

function cellWriter(dialect: CsvDialect): Write {
  const kept = new Map<string, string>();
  const writeText = (text: string): string => {
    const known = kept.get(text);
    if (known !== undefined) return known;
    const written = csvCell(WORDS.get(text) ?? text, dialect);
    if (kept.size < KEPT_TEXTS) kept.set(text, written);
    return written;
  };
  return (value) => {
    if (value === null) return '';
    if (typeof value === 'number') return Number.isInteger(value) ? String(value) : csvCell(value, dialect);
    return writeText(typeof value === 'string' ? value : value.join('|'));
  };
}
