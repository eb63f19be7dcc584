import { csvText, type CsvDialect } from '../export/csvCell.ts';
import type { Cell, Figure } from './figure.ts';

/** Sign for a value that is not published (Zeichen der amtlichen Statistik: geheim). */
const WITHHELD = '·';

type Field = string | number;

const INTERNATIONAL: CsvDialect = { separator: ',', decimal: '.' };

const HEADER = [
  'Kennzahl',
  'Einheit',
  'Gruppe',
  'Schlüssel',
  'n',
  'N',
  'Anteil der Verwaltungen',
  'Anteil der Einwohner',
  'Mittelwert',
  'Intervall 95 % von',
  'Intervall 95 % bis',
  'unteres Quartil',
  'Median',
  'oberes Quartil',
  'eingeschränkt',
  'Erhebungsrunde',
  'Veröffentlichungsstand',
  'Quelle',
  'Demodaten',
];

/**
 * A figure as a file: CSV after RFC 4180 (comma, decimal point, CRLF), one line a group.
 *
 * Text a spreadsheet would take for a formula gets a leading apostrophe.
 */
export function toCsv(figure: Figure): string {
  return csvText([HEADER, ...figure.cells.map((cell) => rowOf(figure, cell))], INTERNATIONAL);
}

function rowOf(figure: Figure, cell: Cell): readonly Field[] {
  const { title, unit, edition, releaseId, source, synthetic } = figure;
  const mark = synthetic ? 'Demodaten – synthetisch' : 'nein';
  return [title, unit, cell.group.label, cell.group.id, ...valuesOf(cell), edition, releaseId, source, mark];
}

function valuesOf(cell: Cell): readonly Field[] {
  if (cell.status === 'withheld') return Array<Field>(11).fill(WITHHELD);
  const { n, N, coverage, mean, interval, quartiles, limited } = cell;
  return [
    n,
    N,
    coverage.units,
    coverage.inhabitants,
    mean,
    interval.lower,
    interval.upper,
    quartiles?.q1 ?? WITHHELD,
    quartiles?.median ?? WITHHELD,
    quartiles?.q3 ?? WITHHELD,
    limited ? 'ja' : 'nein',
  ];
}
