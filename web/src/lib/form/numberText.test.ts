import fc from 'fast-check';
import { expect, it } from 'vitest';
import { itemIndex } from '#survey';
import { QUESTIONNAIRE_2026 } from '#survey/edition2026';
import { rangeText, readNumberText, writeNumberText } from './numberText.ts';

const number = (value: number) => ({ kind: 'number', value });

it('reads numbers as people in Germany write them', () => {
  for (const text of ['1.234,5', '1234,5', ' 1 234,5 ', '1\u00a0234,5', '1.234,50', "1'234,5"]) {
    expect(readNumberText(text)).toEqual(number(1234.5));
  }
  expect(readNumberText('1.234')).toEqual(number(1234));
  expect(readNumberText('0')).toEqual(number(0));
  expect(readNumberText('-5')).toEqual(number(-5));
});

it('does not mind the unit', () => {
  expect(readNumberText('12,5 %')).toEqual(number(12.5));
  expect(readNumberText('1.000.000 €')).toEqual(number(1_000_000));
  expect(readNumberText('50000 EUR')).toEqual(number(50_000));
});

it('takes an empty field for no answer', () => {
  expect(readNumberText('')).toEqual({ kind: 'empty' });
  expect(readNumberText('  ')).toEqual({ kind: 'empty' });
});

it('refuses a decimal point and says how to write it, instead of guessing', () => {
  for (const text of ['12.5', '1,234.5', '1234.56']) {
    expect(readNumberText(text)).toEqual({
      kind: 'unreadable',
      message: 'Bitte schreiben Sie Nachkommastellen mit Komma, zum Beispiel 12,5.',
    });
  }
});

it('refuses what is no number', () => {
  for (const text of ['zwölf', '1e3', '12 34', '1,2,3', '1.23.456', '--1', '12 oder 13', '1,', '0x10', '∞']) {
    expect(readNumberText(text)).toMatchObject({ kind: 'unreadable' });
  }
});

it('reads back whatever it writes', () => {
  const hundredths = fc.integer({ min: -10_000_000_000, max: 10_000_000_000 }).map((steps) => steps / 100);
  fc.assert(
    fc.property(hundredths, (value) => {
      expect(readNumberText(writeNumberText('decimal', value))).toEqual(number(value === 0 ? 0 : value));
    }),
  );
  fc.assert(
    fc.property(fc.integer({ min: 1900, max: 2100 }), (year) => {
      expect(writeNumberText('year', year)).toMatch(/^\d{4}$/);
      expect(readNumberText(writeNumberText('year', year))).toEqual(number(year));
    }),
  );
});

it('says which numbers fit', () => {
  const texts = ['eakte.k.ap-gesamt', 'dsgvo.k.dsb-vzae', 'dsgvo.vvt.abdeckung', 'eakte.k.abschlussjahr'].map(
    (id) => {
      const item = itemIndex(QUESTIONNAIRE_2026).items.get(id)!;
      return 'unit' in item ? rangeText(item) : '';
    },
  );
  expect(texts).toEqual([
    '0 bis 20.000 Arbeitsplätze, ganze Zahl',
    '0 bis 20 VZÄ, zwei Nachkommastellen möglich',
    '0 bis 100 %, eine Nachkommastelle möglich',
    'Jahreszahl, 2010 bis 2045',
  ]);
});
