import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { decodeText } from './decodeText.ts';
import { readGv100ad } from './readGv100ad.ts';
import { readRecords, type RegisterReading } from './readRecords.ts';
import { gemeinde, inventedRegister, smallRegister } from './register.arbitrary.ts';
import type { Register } from './register.ts';
import { writeGv100ad } from './writeGv100ad.ts';

const RUNS = { numRuns: Number(process.env['REGISTER_RUNS'] ?? 100) };

function read(text: string): RegisterReading {
  const reading = readGv100ad(text);
  return reading.outcome === 'read' ? readRecords(reading.raw) : reading;
}

/** GV100AD does not say of which day the inhabitants are. */
const undated = (register: Register): Register => ({ ...register, populationAsOf: undefined });

/** Lines of the file of 30 November 2025, Statistisches Bundesamt (Destatis), Gemeindeverzeichnis GV-ISys. */
const OFFICIAL = [
  `402025113016077       Altenburger Land${' '.repeat(34)}Altenburg${' '.repeat(41)}44${' '.repeat(96)}`,
  `502025113016077   5004Pleißenaue${' '.repeat(40)}Treben${' '.repeat(44)}54${' '.repeat(96)}`,
  `6020251130110000000000Berlin, Stadt${' '.repeat(87)}61    000000891120000368526500001810259    10178*****  1113110496201074085${' '.repeat(24)}`,
];

it('reads the positions of official lines', () => {
  const reading = readGv100ad(`${OFFICIAL.join('\r\n')}\r\n`);
  expect(
    reading.outcome === 'read' ? reading.raw.records.map(({ fields }) => fields) : reading,
  ).toMatchObject([
    {
      satzart: '40',
      land: '16',
      rb: '0',
      kreis: '77',
      name: 'Altenburger Land',
      seat: 'Altenburg',
      kind: '44',
    },
    {
      satzart: '50',
      kreis: '77',
      verband: '5004',
      gemeinde: '',
      name: 'Pleißenaue',
      seat: 'Treben',
      kind: '54',
    },
    {
      satzart: '60',
      land: '11',
      verband: '0000',
      gemeinde: '000',
      kind: '61',
      area: '00000089112',
      population: '00003685265',
    },
  ]);
});

it('reads every register it wrote', () => {
  fc.assert(
    fc.property(inventedRegister, (register) => {
      expect(read(writeGv100ad(register))).toEqual({ outcome: 'register', register: undated(register) });
    }),
    RUNS,
  );
});

it('reads UTF-8, with and without byte order mark, and ISO 8859-1', () => {
  const text = writeGv100ad(smallRegister([gemeinde('120600002002', 'Mühlhäuser Straß')]));
  const utf8 = new TextEncoder().encode(text);
  const latin1 = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
  for (const bytes of [utf8, Uint8Array.of(0xef, 0xbb, 0xbf, ...utf8), latin1]) {
    expect(decodeText(bytes)).toEqual({ outcome: 'text', text });
  }
});

it('leaves out what nobody administers, and other states', () => {
  const register = smallRegister();
  const sea = writeGv100ad(smallRegister([gemeinde('130009999999', 'Küstengewässer', { kind: '66' })]));
  expect(read(sea)).toEqual({ outcome: 'register', register: undated(register) });
  const withBayern = `${writeGv100ad(register)}${writeGv100ad({ ...register, records: [{ ...gemeinde('091625555000', 'München'), kind: '62' }] })}`;
  expect(read(withBayern)).toEqual({ outcome: 'register', register: undated(register) });
});

const good = writeGv100ad(smallRegister());
const lines = good.slice(0, -1).split('\n');
/** The line of Musterstadt 12, and a text with another line in its place. */
const place = lines.findIndex((line) => line.startsWith('60') && line.includes('Musterstadt 12'));
const withLine = (line: string) => `${lines.with(place, line).join('\n')}\n`;
const withText = (first: number, text: string) => {
  const line = lines[place] ?? '';
  return withLine(line.slice(0, first - 1) + text + line.slice(first - 1 + text.length));
};
const number = place + 1;

it.each([
  [
    'a short line',
    withLine((lines[place] ?? '').slice(0, 218)),
    `Zeile ${number}, Stelle 219`,
    '218 statt 220',
  ],
  ['a long line', withLine(`${lines[place] ?? ''}x`), `Zeile ${number}, Stelle 221`, '221 statt 220'],
  ['an end cut off', good.slice(0, -100), `Zeile ${lines.length}, Stelle 122`, 'wohl abgeschnitten'],
  ['an unknown Satzart', withText(1, '61'), `Zeile ${number}, Stelle 1–2`, 'Unbekannte Satzart „61“'],
  [
    'letters in a key',
    withText(16, '0O1'),
    `Zeile ${number}, Stelle 16–18`,
    'muss hier 3 Ziffern haben, da steht „0O1“',
  ],
  [
    'an unknown kind',
    withText(123, '99'),
    `Zeile ${number}, Stelle 123–124`,
    'Unbekanntes Textkennzeichen „99“',
  ],
  ['no name', withText(23, ' '.repeat(50)), `Zeile ${number}, Stelle 23–72`, 'fehlt der Name'],
  [
    'inhabitants that are no number',
    withText(140, '0000000,500'),
    `Zeile ${number}, Stelle 140–150`,
    'ganze Zahl',
  ],
  [
    'another date in the middle',
    withText(3, '20260331'),
    `Zeile ${number}, Stelle 3–10`,
    'ein anderer als in Zeile 1',
  ],
  ['a Gemeinde in no Kreis', withText(14, '99'), `Zeile ${number}, Stelle 11–12`, 'gehört zu 120990001'],
  [
    'the same Gemeinde twice',
    `${good}${lines[place] ?? ''}\n`,
    `Zeile ${lines.length + 1}, Stelle 11–12`,
    'kommt zweimal vor',
  ],
  [
    'a Gemeindeschlüssel in two associations',
    `${good}${writeGv100ad({ ...smallRegister(), records: [gemeinde('120600009001', 'Doppeldorf')] })}`,
    `Zeile ${lines.length + 2}, Stelle 11–12`,
    'Der Schlüssel 12060001 kommt zweimal vor',
  ],
  ['no line of a GV100AD', 'Satzart;Land\n10;12\n', 'Zeile 1', 'keine GV100AD-Datei'],
  ['an impossible date', good.replaceAll('20260630', '20260631'), 'Zeile 1, Stelle 3–10', 'kein Datum'],
])('refuses %s with its place', (_, text, at, sentence) => {
  const reading = read(text);
  const problems = reading.outcome === 'refused' ? reading.problems : [];
  expect(problems).toContainEqual({ at, sentence: expect.stringContaining(sentence) });
});

it('refuses a file without one of the states, or with a Kreis without Gemeinden', () => {
  const without = (wanted: (key: string) => boolean) => {
    const register = smallRegister();
    const reading = read(
      writeGv100ad({ ...register, records: register.records.filter(({ key }) => wanted(key)) }),
    );
    return reading.outcome === 'refused' ? reading.problems.map(({ sentence }) => sentence) : [];
  };
  expect(without((key) => !key.startsWith('16'))).toEqual(['Das Land 16 Thüringen fehlt.']);
  const cut = without((key) => key.slice(0, 2) !== '16' || key.length <= 5);
  expect(cut).toContainEqual(expect.stringContaining('16060 Musterkreis 16 enthält keine Gemeinde'));
});

it.each([
  ['UTF-16', Uint8Array.of(0xff, 0xfe, 0x31, 0x00), 'UTF-16'],
  ['DOS letters', Uint8Array.of(0x4d, 0x81, 0x68), 'Steuerzeichen'],
  ['letters that were spoilt before', new TextEncoder().encode('x\nMÃ¼hl'), 'falschen Zeichensatz'],
])('refuses %s', (_, bytes, sentence) => {
  const reading = decodeText(bytes);
  const problems = reading.outcome === 'refused' ? reading.problems : [];
  expect(problems).toMatchObject([{ sentence: expect.stringContaining(sentence) }]);
  if (sentence.startsWith('falschen')) expect(problems[0]?.at).toBe('Zeile 2, Stelle 2');
});
