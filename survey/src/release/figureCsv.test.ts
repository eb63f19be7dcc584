import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hostileContents } from '../../../tests/builders/releaseContent.arbitrary.ts';
import { exampleContent } from '../../../tests/builders/releaseContent.ts';
import { readCsv } from '../../../tests/builders/readCsv.ts';
import { GERMAN, tableCsv } from '../export/tableCsv.ts';
import { toCsv } from './figureCsv.ts';
import { LONG_COLUMNS } from './longColumns.ts';
import { longTable } from './longTable.ts';

const figure = exampleContent().figures.find(({ kind }) => kind === 'number')!;

describe('the file of a figure', () => {
  it('has a header and the rows of the figure in the long table', () => {
    const lines = toCsv(figure).split('\r\n');
    expect(lines[0]).toBe(
      'erhebung,stand,kennzahl_id,kennzahl,handlungsfeld,art,gruppe_id,gruppe,gruppenart,teil_von,statistik,auspraegung_id,auspraegung,einheit,wert,untergrenze,obergrenze,n,grundgesamtheit,anteil_verwaltungen,anteil_einwohner,eingeschraenkt,zeichen,zusammengefasst_in,schutzstufe,demodaten,quelle',
    );
    expect(lines[2]).toBe(
      '2025,2025.1,eakte.beispiel.number,Wie weit ist die E-Akte (number)?,eakte,number,12,Brandenburg,state,gesamt,mean,,,%,71.6,28,40.5,14,120,0.117,0.512,ja,,,standard,ja,"Digitalpegel 2025, Demodaten"',
    );
    expect(lines[3]).toBe(
      '2025,2025.1,eakte.beispiel.number,Wie weit ist die E-Akte (number)?,eakte,number,13,Mecklenburg-Vorpommern,state,gesamt,,,,%,,,,,,,,,·,,standard,ja,"Digitalpegel 2025, Demodaten"',
    );
    expect(lines).toHaveLength(8);
  });

  it('has a line for the median with its interval', () => {
    const score = exampleContent().figures.find(({ kind }) => kind === 'score')!;
    if (score.kind !== 'score') throw new Error('no score');
    const cells = score.cells.map((cell) =>
      'quartiles' in cell
        ? { ...cell, quartiles: { ...cell.quartiles, medianInterval: { lower: 35, upper: 55 } } }
        : cell,
    );
    const median = toCsv({ ...score, cells })
      .split('\r\n')
      .find((line) => line.includes(',median,'));
    expect(median).toContain(',median,,,Punkte 0–100,45,35,55,');
  });

  it('opens in German Excel: marked as UTF-8, semicolons, decimal commas', () => {
    const file = toCsv(figure, GERMAN);
    expect(file.startsWith('\u{feff}erhebung;stand;')).toBe(true);
    expect(file.split('\r\n')[2]).toContain(';71,6;28;40,5;14;120;0,117;0,512;ja;');
  });

  it('gives every value back to another reader, whatever the texts, and never a formula', () => {
    fc.assert(
      fc.property(hostileContents, ({ figures }) => {
        const rows = longTable(figures);
        const [, ...read] = readCsv(tableCsv(LONG_COLUMNS, rows, GERMAN).slice(1), ';');
        expect(read).toHaveLength(rows.length);
        for (const [at, row] of rows.entries()) {
          const [groupLabel, value, sign] = [read[at]![7]!, read[at]![14]!, read[at]![22]!];
          expect([row.groupLabel, `'${row.groupLabel}`]).toContain(groupLabel);
          expect(value === '' ? null : Number(value.replace(',', '.'))).toBe(row.value);
          expect(sign).toBe(row.sign);
          expect(read[at]!.filter((text) => /^[=+\-@\t\r\n\0＝＋－＠]/.test(text))).toEqual([]);
        }
      }),
    );
  });
});
