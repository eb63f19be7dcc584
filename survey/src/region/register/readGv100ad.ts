import { isDay } from './day.ts';
import { GV100AD_LENGTH, GV100AD_POSITIONS } from './gv100adLayout.ts';
import { refuse, type RawField, type RawReading, type RawRecord, type RegisterProblem } from './rawRecord.ts';

/** Reads the lines of a GV100AD text; what is in them is checked by `readRecords`. */
export function readGv100ad(text: string): RawReading {
  const lines = text.split(/\r?\n/);
  if (lines.at(-1) === '') lines.pop();
  const [first = ''] = lines;
  if (first.length !== GV100AD_LENGTH || !/^\d{2}\d{8}/.test(first)) {
    return refuse(
      'Zeile 1',
      `Das ist keine GV100AD-Datei: Ihre Zeilen haben ${GV100AD_LENGTH} Zeichen und beginnen mit Satzart und Gebietsstand, diese hat ${first.length}.`,
    );
  }
  const asOf = isoDate(first.slice(2, 10));
  if (asOf === undefined) return refuse(placeOf(1, 'date'), 'Der Gebietsstand ist kein Datum (JJJJMMTT).');
  const problems = lines.flatMap((line, index) => problemsOf(line, index + 1, first, lines.length));
  if (problems.length > 0) return { outcome: 'refused', problems };
  const records = lines.map((line, index) => recordOf(line, index + 1));
  return { outcome: 'read', raw: { asOf, populationAsOf: undefined, records, placeOf } };
}

function problemsOf(line: string, number: number, first: string, count: number): readonly RegisterProblem[] {
  if (line.length !== GV100AD_LENGTH) {
    const cut = number === count && line.length < GV100AD_LENGTH ? ' Die Datei ist wohl abgeschnitten.' : '';
    const sentence = `Der Satz hat ${line.length} statt ${GV100AD_LENGTH} Zeichen.${cut}`;
    return [{ at: `Zeile ${number}, Stelle ${Math.min(line.length, GV100AD_LENGTH) + 1}`, sentence }];
  }
  if (line.slice(2, 10) !== first.slice(2, 10)) {
    const sentence = `Der Gebietsstand ${line.slice(2, 10)} ist ein anderer als in Zeile 1 (${first.slice(2, 10)}).`;
    return [{ at: placeOf(number, 'date'), sentence }];
  }
  return [];
}

function recordOf(line: string, number: number): RawRecord {
  const field = (name: RawField) => {
    const [from, to] = GV100AD_POSITIONS[name];
    return line.slice(from - 1, to).trim();
  };
  return {
    line: number,
    fields: {
      satzart: field('satzart'),
      date: field('date'),
      land: field('land'),
      rb: field('rb'),
      kreis: field('kreis'),
      gemeinde: field('gemeinde'),
      verband: field('verband'),
      name: field('name'),
      seat: field('seat'),
      kind: field('kind'),
      area: field('area'),
      population: field('population'),
    },
  };
}

function placeOf(line: number, field: RawField): string {
  const [from, to] = GV100AD_POSITIONS[field];
  return `Zeile ${line}, Stelle ${from === to ? from : `${from}–${to}`}`;
}

/** `undefined` where the eight digits are no day of the calendar. */
function isoDate(digits: string): string | undefined {
  const iso = digits.replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3');
  return isDay(iso) ? iso : undefined;
}
