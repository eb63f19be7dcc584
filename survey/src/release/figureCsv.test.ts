import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCsv } from '../export/readCsv.arbitrary.ts';
import { figure, type Figure } from './figure.ts';
import { toCsv } from './figureCsv.ts';

const example = (changes: Partial<Figure> = {}): Figure => ({
  ...figure.parse({
    id: 'eakte',
    title: 'E-Akte',
    unit: 'Punkte 0–100',
    edition: 2026,
    releaseId: '2026.1',
    questionnaireVersion: '2026.1',
    preset: 'standard',
    synthetic: true,
    source: 'Digitalpegel 2026, Auswertung',
    methods: [],
    cells: [
      {
        group: { id: '14', label: 'Sachsen' },
        status: 'published',
        n: 12,
        N: 40,
        coverage: { units: 0.3, inhabitants: 0.412 },
        mean: 0,
        interval: { lower: 0, upper: 7.5 },
        limited: false,
      },
      { group: { id: '13', label: 'Mecklenburg-Vorpommern' }, status: 'withheld' },
    ],
  }),
  ...changes,
});

describe('toCsv', () => {
  it('has a header and a line for every group, with what belongs beside a figure', () => {
    expect(toCsv(example()).split('\r\n')).toEqual([
      'Kennzahl,Einheit,Gruppe,Schlüssel,n,N,Anteil der Verwaltungen,Anteil der Einwohner,Mittelwert,Intervall 95 % von,Intervall 95 % bis,unteres Quartil,Median,oberes Quartil,eingeschränkt,Erhebungsrunde,Veröffentlichungsstand,Quelle,Demodaten',
      'E-Akte,Punkte 0–100,Sachsen,14,12,40,0.3,0.412,0,0,7.5,·,·,·,nein,2026,2026.1,"Digitalpegel 2026, Auswertung",Demodaten – synthetisch',
      'E-Akte,Punkte 0–100,Mecklenburg-Vorpommern,13,·,·,·,·,·,·,·,·,·,·,·,2026,2026.1,"Digitalpegel 2026, Auswertung",Demodaten – synthetisch',
      '',
    ]);
  });

  it.each(['=', '+', '-', '@', '\t', '\r', '\n', '\0', '＝'])('never starts a text with %j', (start) => {
    expect(toCsv(example({ source: `${start}1+1` }))).toMatch(new RegExp(`,"?'\\${start}1\\+1"?,`));
  });

  it('can be read back by the rules of RFC 4180, whatever the texts', () => {
    const text = fc.string({ minLength: 1, unit: fc.constantFrom('a', '"', ',', '\r', '\n', '=', 'ü', ' ') });
    fc.assert(
      fc.property(text, (source) => {
        const rows = readCsv(toCsv(example({ source })), ',');
        expect(rows.map((row) => row.length)).toEqual([19, 19, 19]);
        expect(rows[1]![17]!.replace(/^'/, '')).toBe(source);
      }),
    );
  });
});
