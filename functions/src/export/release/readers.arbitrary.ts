import { parquetReadObjects } from 'hyparquet';
import JSONstat from 'jsonstat-toolkit';
import { readSheet } from 'read-excel-file/node';
import { readCsv } from '../../../../tests/builders/readCsv.ts';
import type { ReleaseFile } from './releaseFile.ts';

/** A number as a file says it: where it belongs, and value, bounds, n, N, coverage; or a sign. */
export type ReadRow = readonly unknown[];

const PLACE = ['kennzahl_id', 'gruppe_id', 'statistik', 'auspraegung_id'];
const NUMBERS = [
  'wert',
  'untergrenze',
  'obergrenze',
  'n',
  'grundgesamtheit',
  'anteil_verwaltungen',
  'anteil_einwohner',
];
export const COMPARED = [...PLACE, ...NUMBERS, 'zeichen'];

const textOf = ({ bytes }: ReleaseFile): string =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

/** The numbers of a CSV file, by a reader of its own. */
export function readCsvFile(file: ReleaseFile, separator: ',' | ';'): ReadRow[] {
  const [header = [], ...lines] = readCsv(textOf(file).replace(/^\u{feff}/u, ''), separator);
  return lines.map((line) =>
    COMPARED.map((name) => {
      const text = line[header.indexOf(name)] ?? '';
      return NUMBERS.includes(name) && text !== '' ? Number(text.replace(',', '.')) : text || null;
    }),
  );
}

/** The numbers of the sheet Daten, by read-excel-file; `titles` are its headers in the order of `COMPARED`. */
export async function readWorkbook(file: ReleaseFile, titles: readonly string[]): Promise<ReadRow[]> {
  const [header = [], ...lines] = await readSheet(Buffer.from(file.bytes), 'Daten', { trim: false });
  return lines.map((line) => titles.map((title) => line[header.indexOf(title)] ?? null));
}

/** The numbers of a Parquet file, by hyparquet. */
export async function readParquet({ bytes }: ReleaseFile): Promise<Record<string, unknown>[]> {
  return parquetReadObjects({ file: bytes.buffer });
}

export const comparedOf = (rows: readonly Record<string, unknown>[]): ReadRow[] =>
  rows.map((row) => COMPARED.map((name) => row[name] || (row[name] === 0 ? 0 : null)));

/** The numbers of a JSON-stat file, by jsonstat-toolkit, for each place the rows name. */
export function readJsonStat(file: ReleaseFile, places: readonly ReadRow[]): ReadRow[] {
  const collection = JSONstat(JSON.parse(textOf(file)));
  const datasets = Array.from({ length: collection.length }, (_, at) => collection.Dataset(at));
  return places.map(([figure, group, statistic, option]) => {
    const kennzahl = String(figure);
    const dataset = datasets.find((candidate) => candidate.Dimension('kennzahl').id.includes(kennzahl))!;
    const statistik = statistic === null ? dataset.Dimension('statistik').id[0]! : idOf(statistic, option);
    const data = (angabe: string) => dataset.Data({ kennzahl, gruppe: String(group), statistik, angabe });
    const { status } = data('wert');
    return [
      ...[figure, group, statistic, option],
      ...NUMBERS.map((angabe) => data(angabe).value),
      status === 'e' ? null : status,
    ];
  });
}

const idOf = (...parts: readonly unknown[]): string =>
  parts.filter((part) => typeof part === 'string').join('.');
