import { refuse, type RawField, type RawReading, type RawRecord } from './rawRecord.ts';

/** A sheet of the xlsx extract as its cells come: text, numbers, `null` for nothing. */
export interface ExtractSheet {
  readonly name: string;
  readonly rows: readonly (readonly unknown[])[];
}

/** Where each field stands in „Auszug GV“, and with which letters its heading begins. */
const COLUMNS: Readonly<Partial<Record<RawField, readonly [column: number, heading: string]>>> = {
  satzart: [0, 'satzart'],
  kind: [1, 'textkennzeichen'],
  land: [2, 'land'],
  rb: [3, 'rb'],
  kreis: [4, 'kreis'],
  verband: [5, 'vb'],
  gemeinde: [6, 'gem'],
  name: [7, 'gemeindename'],
  area: [8, 'flächekm'],
  population: [9, 'insgesamt'],
};

/** Title, headings and dates stand in the first rows. */
const HEAD_ROWS = 6;

/**
 * Reads the sheet of the quarterly extract (Auszug GV, „Alle politisch selbständigen Gemeinden“): column headings in
 * rows 3 and 4, dates in row 5, records from row 7 to the first empty row, notes below. Areas come in km², seats of
 * administrations not at all.
 */
export function readExtract(sheets: readonly ExtractSheet[]): RawReading {
  const sheet = sheets.find(({ name }) => name.startsWith('Onlineprodukt_Gemeinden'));
  if (sheet === undefined) {
    const names = sheets.map(({ name }) => `„${name}“`).join(', ');
    return refuse('Datei', `Das Blatt „Onlineprodukt_Gemeinden…“ fehlt. Gefunden: ${names}.`);
  }
  const head = sheet.rows.slice(0, HEAD_ROWS);
  for (const [column, heading] of Object.values(COLUMNS)) {
    if (!head.some((row) => lettersOf(row[column]).startsWith(heading))) {
      return refuse(
        `Blatt „${sheet.name}“, Zeile 3–4, Spalte ${letterOf(column)}`,
        `Hier wird eine Überschrift erwartet, die mit „${heading}“ beginnt. Der Aufbau ist ein anderer.`,
      );
    }
  }
  const asOf = dateIn(head.flat(), 'Gebietsstand am');
  if (asOf === undefined) {
    return refuse(`Blatt „${sheet.name}“, Zeile 5, Spalte C`, 'Hier fehlt „Gebietsstand am TT.MM.JJJJ“.');
  }
  return readRows(
    sheet,
    asOf,
    dateIn(
      head.map((row) => row[9]),
      '',
    ),
  );
}

function readRows(sheet: ExtractSheet, asOf: string, populationAsOf: string | undefined): RawReading {
  const placeOf = (line: number, field: RawField) => {
    const [column = 0] = COLUMNS[field] ?? [];
    return `Blatt „${sheet.name}“, Zeile ${line}, Spalte ${letterOf(column)}`;
  };
  const body = sheet.rows.slice(HEAD_ROWS);
  const end = body.findIndex(isEmpty);
  const data = end < 0 ? body : body.slice(0, end);
  const later = body.findIndex((row, index) => index >= data.length && /^\d\d$/.test(textOf(row[0])));
  if (later >= 0) {
    return refuse(
      placeOf(HEAD_ROWS + data.length + 1, 'satzart'),
      'Mitten in den Daten steht eine leere Zeile.',
    );
  }
  const records = data.map((row, index) => recordOf(row, HEAD_ROWS + index + 1, asOf));
  return { outcome: 'read', raw: { asOf, populationAsOf, records, placeOf } };
}

function recordOf(row: readonly unknown[], line: number, asOf: string): RawRecord {
  return {
    line,
    fields: {
      satzart: textOf(row[0]),
      kind: textOf(row[1]),
      land: textOf(row[2]),
      rb: textOf(row[3]),
      kreis: textOf(row[4]),
      verband: textOf(row[5]),
      gemeinde: textOf(row[6]),
      name: textOf(row[7]),
      area: hectares(row[8]),
      population: digitsOf(row[9]),
      seat: '',
      date: asOf,
    },
  };
}

/** „56.73“ km² are 5673 ha. What is no number stays as it is and is refused later, with its place. */
function hectares(cell: unknown): string {
  const text = textOf(cell).replace(/\s/g, '').replace(',', '.');
  return /^\d+(\.\d+)?$/.test(text) ? String(Math.round(Number(text) * 100)) : text;
}

/** Inhabitants may be grouped by blanks where somebody saved the sheet as text. */
function digitsOf(cell: unknown): string {
  return textOf(cell).replace(/(?<=\d)\s(?=\d{3})/g, '');
}

function textOf(cell: unknown): string {
  return typeof cell === 'string' || typeof cell === 'number' ? String(cell).trim() : '';
}

function lettersOf(cell: unknown): string {
  return textOf(cell)
    .toLowerCase()
    .replace(/[^a-zäöü]/g, '');
}

function isEmpty(row: readonly unknown[]): boolean {
  return row.every((cell) => textOf(cell) === '');
}

/** The first German date behind these words, as ISO date. */
function dateIn(cells: readonly unknown[], words: string): string | undefined {
  for (const cell of cells) {
    const [, day, month, year] =
      new RegExp(`${words}.*?(\\d{2})\\.(\\d{2})\\.(\\d{4})`).exec(textOf(cell)) ?? [];
    if (day && month && year) return `${year}-${month}-${day}`;
  }
  return undefined;
}

function letterOf(column: number): string {
  return String.fromCharCode(65 + column);
}
