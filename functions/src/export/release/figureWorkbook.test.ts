import fc from 'fast-check';
import readXlsxFile from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { figureRows, LONG_COLUMNS, type Figure, type ReleaseContent } from '#survey';
import { examplePublication } from '../../../../tests/builders/examplePublication.ts';
import { hostileContents } from '../../../../tests/builders/releaseContent.arbitrary.ts';
import { exampleContent } from '../../../../tests/builders/releaseContent.ts';
import { figureWorkbook } from './figureWorkbook.ts';

const RUNS = Number(process.env['FILES'] ?? 30);
const make = ({ manifest }: ReleaseContent, figure: Figure) =>
  figureWorkbook(manifest, figure, examplePublication);
const read = async (file: Uint8Array) =>
  new Map((await readXlsxFile(Buffer.from(file), { trim: false })).map(({ sheet, data }) => [sheet, data]));

describe('the workbook of one figure', () => {
  it('has its data, and beside them definition, n, coverage, citation and licence', async () => {
    const content = exampleContent();
    const sheets = await read(await make(content, content.figures[0]!));
    expect([...sheets.keys()]).toEqual(['Daten', 'Hinweise']);
    const said = sheets.get('Hinweise')!.flat();
    expect(said).toContain('Wie weit ist die E-Akte (score)?');
    expect(said).toContain('Demodaten – synthetisch');
    const lines = said.filter((one) => typeof one === 'string');
    expect(lines.find((line) => line.startsWith('Mittelwert je Verwaltung'))).toBeDefined();
    expect(lines.find((line) => line.startsWith('Zählt nicht: '))).toBeDefined();
    expect(lines.find((line) => line.includes('n = 10 von N = 120'))).toContain('(8\u00a0%)');
    expect(lines.find((line) => line.endsWith('abgerufen am [Datum].'))).toContain(
      '/api/releases/2025.1/figures/eakte.beispiel.score',
    );
    expect(lines).toContain(examplePublication.licence.name);
  });

  it('says so where the total is not published', async () => {
    const content = exampleContent();
    const figure = content.figures[0]!;
    const without = { ...figure, cells: [] };
    const said = (await read(await make(content, without))).get('Hinweise')!.flat();
    expect(said).toContain('Über alle Gruppen zusammen ist kein Wert veröffentlicht.');
  });

  it('holds the numbers of the long table, whatever the texts', async () => {
    await fc.assert(
      fc.asyncProperty(hostileContents, async (content) => {
        for (const figure of content.figures) {
          const [head, ...rows] = (await read(await make(content, figure))).get('Daten')!;
          expect(head).toEqual(LONG_COLUMNS.map(({ title }) => title));
          const numeric = LONG_COLUMNS.flatMap(({ type, key }, at) =>
            type === 'number' || type === 'integer' ? [{ key, at }] : [],
          );
          expect(rows.map((row) => numeric.map(({ at }) => row[at]))).toEqual(
            figureRows(figure).map((row) => numeric.map(({ key }) => row[key])),
          );
        }
      }),
      { numRuns: Math.ceil(RUNS / 3) },
    );
  });

  it('is the same bytes whenever it is made', async () => {
    const content = exampleContent();
    const [first, second] = [
      await make(content, content.figures[1]!),
      await make(content, content.figures[1]!),
    ];
    expect(first).toEqual(second);
  });
});
