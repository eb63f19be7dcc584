import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { readExtract, type ExtractSheet } from './readExtract.ts';
import { readRecords } from './readRecords.ts';
import { inventedRegister, smallRegister } from './register.arbitrary.ts';
import { associationOf, isGemeinde, levelOf, type Register } from './register.ts';

const RUNS = { numRuns: Number(process.env['REGISTER_RUNS'] ?? 100) };
const SATZARTEN = { land: '10', kreis: '40', verband: '50', gemeinde: '60' } as const;

/** Head of the sheet as Destatis published it for 31 March 2023, with other dates. */
const HEAD = [
  ['Gemeinden in Deutschland nach Fläche, Bevölkerung und Postleitzahl am 30.06.2026 (2. Quartal)'],
  [null],
  [
    'Satz-art',
    'Text-kenn-zeichen',
    'Amtlicher Regionalschlüssel (ARS)',
    null,
    null,
    null,
    null,
    'Gemeindename',
    'Fläche km2 1)',
    'Bevölkerung2)',
  ],
  [null, null, 'Land', 'RB', 'Kreis', 'VB', 'Gem', null, null, 'insgesamt'],
  [
    null,
    null,
    'Gebietsstand am 30.06.2026 (2. Quartal)',
    null,
    null,
    null,
    null,
    null,
    '31.12.2024 (Jahr)',
    'am 31.12.2024 (Jahr)',
  ],
  [null],
];

const NOTES = [[null], ['Quelle: Gemeindeverzeichnis-Informationssystem GV-ISys'], ['1) Abweichungen …']];

function dataRows({ records }: Register): unknown[][] {
  const known = new Set(records.map(({ key }) => key));
  return records.flatMap((record) => {
    const { key, kind, name, area, population } = record;
    const part = (from: number, to: number) => key.slice(from, to) || null;
    const parts = [part(0, 2), part(2, 3), part(3, 5), part(5, 9), part(9, 12)];
    const figures = isGemeinde(record) ? [area / 100, population] : [null, null];
    const own = [SATZARTEN[levelOf(record)], kind || null, ...parts, name, ...figures];
    const isAlone = isGemeinde(record) && !known.has(associationOf(key));
    return isAlone ? [['50', '50', ...parts.slice(0, 4), null, name, null, null], own] : [own];
  });
}

function sheetOf(rows: readonly (readonly unknown[])[]): readonly ExtractSheet[] {
  return [
    { name: 'Inhalt', rows: [] },
    { name: 'Onlineprodukt_Gemeinden30062026', rows },
  ];
}

function read(sheets: readonly ExtractSheet[]) {
  const reading = readExtract(sheets);
  return reading.outcome === 'read' ? readRecords(reading.raw) : reading;
}

/** The extract has no seats. */
const seatless = (register: Register): Register => ({
  ...register,
  records: register.records.map((record) => ({ ...record, seat: '' })),
});

it('reads what a register says, but for the seats', () => {
  fc.assert(
    fc.property(inventedRegister, (register) => {
      const reading = read(sheetOf([...HEAD, ...dataRows(register), ...NOTES]));
      expect(reading).toEqual({ outcome: 'register', register: seatless(register) });
    }),
    RUNS,
  );
});

it('reads numbers that somebody saved as text', () => {
  const rows = dataRows(smallRegister()).map((row) =>
    row.map((cell) => (cell === 500 ? '90 164' : cell === 10 ? ' 53,02' : cell)),
  );
  const reading = read(sheetOf([...HEAD, ...rows]));
  const record = reading.outcome === 'register' ? reading.register.records.at(-1) : undefined;
  expect(record).toMatchObject({ population: 90_164, area: 5_302 });
});

const rows = dataRows(smallRegister());
const place = rows.findIndex((row) => row[0] === '60' && row[7] === 'Musterstadt 12');
const at = (column: string) =>
  `Blatt „Onlineprodukt_Gemeinden30062026“, Zeile ${place + 7}, Spalte ${column}`;
const withCell = (column: number, cell: unknown) =>
  sheetOf([...HEAD, ...rows.with(place, (rows[place] ?? []).with(column, cell))]);

it.each([
  ['an unknown Satzart', withCell(0, '99'), at('A'), 'Unbekannte Satzart „99“'],
  ['a key that lost its zeros', withCell(5, 1), at('F'), 'muss hier 4 Ziffern haben, da steht „1“'],
  ['inhabitants that are no number', withCell(9, 'k. A.'), at('J'), 'ganze Zahl erwartet, da steht „k. A.“'],
  ['an area that is no number', withCell(8, '-'), at('I'), 'ganze Zahl'],
  ['no name', withCell(7, ' '), at('H'), 'fehlt der Name'],
  ['an empty row in the middle', sheetOf([...HEAD, ...rows.toSpliced(place, 0, [])]), at('A'), 'leere Zeile'],
])('refuses %s with its sheet, row and column', (_, sheets, where, sentence) => {
  const reading = read(sheets);
  const problems = reading.outcome === 'refused' ? reading.problems : [];
  expect(problems).toContainEqual({ at: where, sentence: expect.stringContaining(sentence) });
});

it('refuses another workbook, other columns and a sheet without its date', () => {
  const sentence = (sheets: readonly ExtractSheet[]) => {
    const reading = read(sheets);
    return reading.outcome === 'refused'
      ? reading.problems.map((one) => `${one.at}: ${one.sentence}`).join()
      : '';
  };
  expect(sentence([{ name: 'Tabelle1', rows: HEAD }])).toContain('Gefunden: „Tabelle1“');
  const shifted = HEAD.map((row) => [null, ...row]);
  expect(sentence(sheetOf([...shifted, ...rows]))).toContain('Spalte A: Hier wird eine Überschrift erwartet');
  const dateless = HEAD.with(4, []);
  expect(sentence(sheetOf([...dateless, ...rows]))).toContain('Spalte C: Hier fehlt „Gebietsstand am');
});
