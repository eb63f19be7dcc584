import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aboveRows, barsHeight, besideLines, linesOf } from './rows.ts';

const words = fc.array(fc.stringMatching(/^[A-Za-zäöü]{1,18}[-/]?$/), { minLength: 1, maxLength: 12 });

describe('a name in lines', () => {
  it.each([
    ['Sachsen', ['Sachsen']],
    ['Mecklenburg-Vorpommern', ['Mecklenburg-Vorpommern']],
    ['Lkr. Sächsische Schweiz-Osterzgebirge', ['Lkr. Sächsische Schweiz-', 'Osterzgebirge']],
    ['Cottbus/Chóśebuz', ['Cottbus/Chóśebuz']],
    ['Hanse- und Universitätsstadt Rostock', ['Hanse- und', 'Universitätsstadt Rostock']],
    ['Datenschutzfolgenabschätzungsverfahren', ['Datenschutzfolgenabschätzungsverfahren']],
    ['', ['']],
  ])('„%s“', (name, lines) => {
    expect(linesOf(name, 26)).toEqual(lines);
  });

  it('fills a line to its last letter', () => {
    expect(linesOf('ab cd ef', 5)).toEqual(['ab cd', 'ef']);
  });

  it('loses no letter, and is longer than wanted only where one word is', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 8, max: 40 }), (parts, most) => {
        const lines = linesOf(parts.join(' '), most);
        expect(lines.join('').replaceAll(' ', '')).toBe(parts.join(''));
        for (const line of lines) if (/[\s]/.test(line)) expect(line.length).toBeLessThanOrEqual(most);
      }),
    );
  });

  it('above its bars has two lines at most', () => {
    expect(aboveRows(['Kurz'])).toBe(1);
    expect(aboveRows(['Kurz', 'sehr '.repeat(40)])).toBe(2);
  });

  it('stands in one line where there are very many', () => {
    const many = Array.from({ length: 75 }, () => 'Lkr. Sächsische Schweiz-Osterzgebirge');
    expect(besideLines(many).every((lines) => lines.length === 1)).toBe(true);
  });
});

describe('room for bars', () => {
  const names = (count: number) => Array.from({ length: count }, (_, i) => `Gruppe ${i}`);

  it('grows with every group and every bar', () => {
    for (const side of ['wide', 'narrow'] as const) {
      expect(barsHeight(names(7), 1)[side]).toBeGreaterThan(barsHeight(names(6), 1)[side]);
      expect(barsHeight(names(6), 3)[side]).toBeGreaterThan(barsHeight(names(6), 2)[side]);
    }
  });

  it('is enough for the lines of every name', () => {
    const long = names(6).map((name) => `${name} ${'Verwaltungsgemeinschaft '.repeat(4)}`);
    const lines = Math.max(...besideLines(long).map((one) => one.length));
    expect(barsHeight(long, 1).wide / 6).toBeGreaterThanOrEqual(lines * 17);
  });

  it('holds two lines of a name above its bars', () => {
    const long = names(6).map((name) => `${name} ${'lang '.repeat(12)}`);
    expect(barsHeight(long, 1).narrow - barsHeight(names(6), 1).narrow).toBeGreaterThanOrEqual(6 * 18);
  });

  it('is there for an axis without groups', () => {
    expect(barsHeight([], 0)).toEqual({ wide: 44, narrow: 44 });
  });
});
