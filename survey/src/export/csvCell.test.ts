import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvCell, csvText, type CsvDialect } from './csvCell.ts';
import { readCsv } from '../../../tests/builders/readCsv.ts';

const GERMAN: CsvDialect = { separator: ';', decimal: ',' };
const INTERNATIONAL: CsvDialect = { separator: ',', decimal: '.' };

/** Texts in which everything that matters to spreadsheets and readers is frequent. */
const texts = fc.oneof(
  fc.string({ unit: fc.constantFrom(...Array.from('=+-@\t\r\n\0＝＋－＠\'"";,. aä1|!')) }),
  fc.string({ unit: 'grapheme' }),
);
const dialects = fc.constantFrom(GERMAN, INTERNATIONAL);

describe('a cell', () => {
  it.each(['=', '+', '-', '@', '\t', '\r', '\n', '\0', '＝', '＋', '－', '＠'])(
    'never lets a text start with %j',
    (start) => {
      expect(csvCell(`${start}1+1`, GERMAN).replace(/^"/, '')).toBe(
        `'${start}1+1${/[\r\n]/.test(start) ? '"' : ''}`,
      );
    },
  );

  it('finds a formula behind characters nobody sees', () => {
    expect(csvCell('\u0001=1+1', GERMAN)).toBe("'\u0001=1+1");
    expect(csvCell('\u0001 1', GERMAN)).toBe('\u0001 1');
  });

  it('keeps numbers numbers, as the reader writes them', () => {
    expect([-5, 0.75, 1250, 0].map((value) => csvCell(value, GERMAN))).toEqual(['-5', '0,75', '1250', '0']);
    expect(csvCell(-0.75, INTERNATIONAL)).toBe('-0.75');
    expect(csvCell(0.75, { separator: ',', decimal: ',' })).toBe('"0,75"');
  });

  it('quotes what would end it', () => {
    expect(csvCell('a;b', GERMAN)).toBe('"a;b"');
    expect(csvCell('a,b', GERMAN)).toBe('a,b');
    expect(csvCell('„so“ "so"', GERMAN)).toBe('"„so“ ""so"""');
  });
});

describe('a file', () => {
  it('gives every one of 20,000 texts back and never a dangerous one', () => {
    fc.assert(
      fc.property(fc.array(texts, { minLength: 1, maxLength: 4 }), dialects, (row, dialect) => {
        const [read = [], ...rest] = readCsv(csvText([row], dialect), dialect.separator);
        expect(rest).toEqual([]);
        expect(read).toHaveLength(row.length);
        for (const [at, text] of read.entries()) {
          expect([row[at], `'${row[at]!}`]).toContain(text);
          expect(text).not.toMatch(/^[=+\-@\t\r\n\0＝＋－＠]/);
        }
      }),
      { numRuns: 20_000 },
    );
  });

  it('gives every number back', () => {
    const numbers = fc.double({ noDefaultInfinity: true, noNaN: true });
    fc.assert(
      fc.property(fc.array(numbers, { minLength: 1 }), (row) => {
        const [read = []] = readCsv(csvText([row], GERMAN), ';');
        expect(read.map((text) => Number(text.replace(',', '.')))).toEqual(row.map((value) => value + 0));
      }),
    );
  });
});
