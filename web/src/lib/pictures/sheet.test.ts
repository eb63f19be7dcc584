import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { brokenLines, KEY_WIDTH, layoutSheet, MARGIN, STYLES, type Measure } from './sheet.ts';

const upTo = (length: number) => (part: string) => part.length <= length;
const measure: Measure = (text) => text.length * 7;

describe('breaking lines', () => {
  it('breaks a text between words where the line is full', () => {
    expect(brokenLines('n 512 von 986 Verwaltungen', upTo(13))).toEqual(['n 512 von 986', 'Verwaltungen']);
  });

  it('leaves a word whole that is longer than the line', () => {
    expect(brokenLines('Mecklenburg-Vorpommern an', upTo(5))).toEqual(['Mecklenburg-Vorpommern', 'an']);
  });
});

describe('a picture of a figure', () => {
  const words = fc.array(fc.stringMatching(/^[a-z]{1,20}$/), { maxLength: 30 }).map((all) => all.join(' '));
  const text = fc.record({
    title: words,
    subtitle: words,
    description: words,
    notes: fc.array(words, { maxLength: 4 }),
    legend: fc.array(
      fc.record({ label: words.map((all) => all.slice(0, 40)), colour: fc.constant('#000') }),
      {
        maxLength: 8,
      },
    ),
  });

  it('has everything below each other, nothing over the chart and nothing beyond its edges', () => {
    fc.assert(
      fc.property(
        text,
        fc.integer({ min: 592, max: 1200 }),
        fc.integer({ min: 100, max: 900 }),
        (all, width, height) => {
          const sheet = layoutSheet(all, { width, height }, measure);
          expect(sheet.width).toBe(width + 2 * MARGIN);
          for (const { text: line, style, x, y } of sheet.lines) {
            const end = y + STYLES[style].line;
            expect(end <= sheet.chart.y || y >= sheet.chart.y + height).toBe(true);
            expect(end).toBeLessThanOrEqual(sheet.height - MARGIN + 4);
            expect(x + measure(line, STYLES[style])).toBeLessThanOrEqual(sheet.width - MARGIN + 1);
          }
          expect(sheet.keys).toHaveLength(all.legend.length);
          for (const { x } of sheet.keys) expect(x + KEY_WIDTH).toBeLessThan(sheet.width);
        },
      ),
    );
  });
});
