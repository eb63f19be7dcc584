import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GERMAN, INTERNATIONAL, type CsvDialect, type ResponseRow } from '#survey';
import { hostileTexts } from '../../../tests/builders/releaseContent.arbitrary.ts';
import { readCsv } from '../../../tests/builders/readCsv.ts';
import { responsesCsv, type ResponseRecord } from './responsesCsv.ts';

const recordOf = (cells: ResponseRow['cells'], name = 'Beispielstadt'): ResponseRecord => ({
  ...{ key: '140110000000', name, state: '14', type: 'gemeinde' },
  row: { questionnaire: '2026.1', mode: 'full', cells },
});

async function fileOf(items: readonly string[], records: readonly ResponseRecord[], dialect: CsvDialect) {
  const chunks: Uint8Array[] = [];
  for await (const chunk of responsesCsv(items, records, dialect)) chunks.push(chunk);
  return { chunks, text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(Buffer.concat(chunks)) };
}

describe('the CSV of responses', () => {
  it('has a line for each unit and a column for each item', async () => {
    const cells = [3, 12.5, 'd3-dms', ['personal', 'geld'], '-', '?', null];
    const items = ['a.a', 'a.b', 'a.c', 'a.d', 'a.e', 'a.f', 'a.g'];
    expect((await fileOf(items, [recordOf(cells)], GERMAN)).text).toBe(
      '\u{feff}schluessel;verwaltung;land;verwaltungstyp;antwortbogen;a.a;a.b;a.c;a.d;a.e;a.f;a.g\r\n' +
        '140110000000;Beispielstadt;14;gemeinde;Langbogen;3;12,5;d3-dms;personal|geld;trifft nicht zu;nicht bekannt;\r\n',
    );
    expect((await fileOf(['a.b'], [recordOf([-12.5])], INTERNATIONAL)).text).toBe(
      'schluessel,verwaltung,land,verwaltungstyp,antwortbogen,a.b\r\n140110000000,Beispielstadt,14,gemeinde,Langbogen,-12.5\r\n',
    );
  });

  it('comes in pieces', async () => {
    const records = Array.from({ length: 5_000 }, (_, at) => recordOf([at]));
    const { chunks, text } = await fileOf(['a.a'], records, INTERNATIONAL);
    expect(chunks.length).toBeGreaterThan(3);
    expect(Math.max(...chunks.map(({ byteLength }) => byteLength))).toBeLessThan(100_000);
    expect(
      readCsv(text, ',')
        .slice(1)
        .map((row) => row[5]),
    ).toEqual(records.map((_, at) => String(at)));
  });

  it('gives another reader every text back and never a formula', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(hostileTexts, { minLength: 1, maxLength: 6 }),
        hostileTexts,
        async (texts, name) => {
          const items = texts.map((_, at) => `a.n${at}`);
          const { text } = await fileOf(items, [recordOf(texts, name), recordOf(texts, name)], GERMAN);
          const [, first, second] = readCsv(text.slice(1), ';');
          expect(second).toEqual(first);
          for (const [at, written] of [...texts, name].entries()) {
            const read = at < texts.length ? first![5 + at]! : first![1]!;
            expect([
              written.toWellFormed(),
              `'${written.toWellFormed()}`,
              'trifft nicht zu',
              'nicht bekannt',
            ]).toContain(read);
            expect(read).not.toMatch(/^[=+\-@\t\r\n\0＝＋－＠]/);
          }
        },
      ),
    );
  });

  it('refuses a row of another questionnaire', async () => {
    await expect(fileOf(['a.a'], [recordOf([1, 2])], GERMAN)).rejects.toThrow(
      'A row has 2 cells for 1 items',
    );
  });
});
