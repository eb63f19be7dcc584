import { strFromU8, unzipSync } from 'fflate';
import fc from 'fast-check';
import readXlsxFile from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { LONG_COLUMNS, longTable, type ReleaseContent } from '#survey';
import { examplePublication } from '../../../../tests/builders/examplePublication.ts';
import { hostileContents, hostileTexts } from '../../../../tests/builders/releaseContent.arbitrary.ts';
import { exampleContent } from '../../../../tests/builders/releaseContent.ts';
import { workbook } from './workbook.ts';

const RUNS = Number(process.env['FILES'] ?? 30);
const { licence } = examplePublication;
const make = (content: ReleaseContent) => workbook(content, longTable(content.figures), licence);
const partsOf = (file: Uint8Array) =>
  new Map(Object.entries(unzipSync(file)).map(([name, bytes]) => [name, strFromU8(bytes)]));
const read = async (file: Uint8Array) =>
  new Map((await readXlsxFile(Buffer.from(file), { trim: false })).map(({ sheet, data }) => [sheet, data]));

/** One release whose every figure carries the same text. */
const saying = (text: string): ReleaseContent => {
  const { manifest, figures } = exampleContent();
  return { manifest, figures: figures.map((figure) => ({ ...figure, title: text })) };
};

describe('the workbook of a release', () => {
  it('has data, codebook, notes and licence, for people', async () => {
    const sheets = await read(await make(exampleContent()));
    expect([...sheets.keys()]).toEqual(['Daten', 'Kodebuch', 'Hinweise', 'Lizenz']);
    expect(sheets.get('Daten')![0]).toEqual(LONG_COLUMNS.map(({ title }) => title));
    expect(sheets.get('Daten')).toHaveLength(longTable(exampleContent().figures).length + 1);
    expect(sheets.get('Kodebuch')).toHaveLength(6);
    expect(sheets.get('Hinweise')!.flat()).toContain('·  Wert geschützt (gesperrt)');
    expect(sheets.get('Hinweise')![0]).toEqual(['Demodaten – synthetisch']);
    expect(sheets.get('Lizenz')!.flat()).toEqual([
      licence.name,
      licence.url,
      'Als Quelle ist anzugeben: Digitalpegel 2025, Demodaten',
    ]);
  });

  it('keeps its header in sight and its columns wide enough', async () => {
    const sheet = partsOf(await make(exampleContent())).get('xl/worksheets/sheet1.xml')!;
    expect(sheet).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
    expect(sheet.match(/<col /g)).toHaveLength(LONG_COLUMNS.length);
  });

  it('has numbers as numbers', async () => {
    const [, first] = (await read(await make(exampleContent()))).get('Daten')!;
    const numeric = LONG_COLUMNS.flatMap(({ type }, at) =>
      type === 'number' || type === 'integer' ? [first![at]] : [],
    );
    expect(numeric).toEqual([2025, 0, 0, 12.5, 10, 120, 0.083, 0.512]);
  });

  it('holds no formula, no link, no macro, no object, no name of a person and no date of its making', async () => {
    await fc.assert(
      fc.asyncProperty(hostileContents, async (content) => {
        const parts = partsOf(await make(content));
        expect([...parts.keys()].toSorted()).toEqual([
          ...['[Content_Types].xml', '_rels/.rels', 'xl/_rels/workbook.xml.rels', 'xl/sharedStrings.xml'],
          ...['xl/styles.xml', 'xl/workbook.xml'],
          ...[1, 2, 3, 4].map((sheet) => `xl/worksheets/_rels/sheet${sheet}.xml.rels`),
          ...[1, 2, 3, 4].map((sheet) => `xl/worksheets/sheet${sheet}.xml`),
        ]);
        for (const [name, xml] of parts) {
          if (name.includes('worksheets/_rels')) expect(xml).not.toContain('<Relationship ');
          if (name !== 'xl/sharedStrings.xml')
            expect(xml).not.toMatch(/<f[ >]|hyperlink|External|vba|oleObject|dcterms/i);
        }
      }),
      { numRuns: RUNS },
    );
    const dates = [...(await make(exampleContent())).subarray(10, 14)];
    expect(dates).toEqual([0, 0, 0x21, 0]);
  });

  it('shows every text as it is, and never one that could become a formula', async () => {
    await fc.assert(
      fc.asyncProperty(hostileTexts, async (text) => {
        const sheets = await read(await make(saying(text)));
        const title = LONG_COLUMNS.findIndex(({ key }) => key === 'title');
        const shown = sheets.get('Daten')![1]![title];
        expect(String(shown ?? '')).not.toMatch(/^[=+\-@\t\r\n\0＝＋－＠]/);
        expect(printable(String(shown ?? ''))).toContain(printable(text));
      }),
      { numRuns: RUNS * 2 },
    );
  });

  it('lays no formula bare by leaving out what XML cannot hold', async () => {
    for (const hidden of ['\u0001', '\ufffd', '\ufffe', '\ud800']) {
      const sheets = await read(await make(saying(`${hidden}=1+1`)));
      expect(sheets.get('Kodebuch')![1]![1]).toBe("'=1+1");
    }
  });

  it('does not lose a text that every object has as a name', async () => {
    for (const name of ['constructor', '__proto__', 'toString']) {
      expect((await read(await make(saying(name)))).get('Kodebuch')![1]![1]).toBe(`'${name}`);
    }
  });
});

/** What XML can hold of a text, with one kind of line break. */
const printable = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/[\p{Cs}\p{Noncharacter_Code_Point}\ufffd]/gu, '')
    .replace(/(?!\n)\p{Cc}/gu, '');
