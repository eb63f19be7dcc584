import { strFromU8, unzipSync } from 'fflate';
import fc from 'fast-check';
import readXlsxFile from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { SERIES_COLUMNS, seriesOf, seriesRows, type ReleaseContent, type Series } from '#survey';
import { examplePublication } from '../../../../tests/builders/examplePublication.ts';
import { readCsv } from '../../../../tests/builders/readCsv.ts';
import { hostileContents } from '../../../../tests/builders/releaseContent.arbitrary.ts';
import { exampleContent } from '../../../../tests/builders/releaseContent.ts';
import { seriesCsv } from './seriesCsv.ts';
import { documentOf, seriesDocument } from './seriesDocument.ts';
import { seriesNotes } from './seriesNotes.ts';
import { seriesWorkbook } from './seriesWorkbook.ts';

const RUNS = Number(process.env['FILES'] ?? 30);
const NUMBERS = SERIES_COLUMNS.flatMap(({ key, type }, at) =>
  type === 'number' || type === 'integer' ? [{ key, at }] : [],
);

/** The series of each figure of a release over this edition and one like it a year earlier. */
function seriesIn({ manifest, figures }: ReleaseContent): readonly Series[] {
  return figures.flatMap((figure) => {
    const releases = [manifest.edition - 1, manifest.edition].map((edition) => ({
      ...manifest,
      edition,
      figure,
    }));
    const series = seriesOf(releases, figure.id);
    return series === undefined ? [] : [series];
  });
}

function filesOf(series: Series) {
  const request = {
    figure: series.figure.id,
    releases: series.releases.map((one) => one.releaseId),
    wish: {},
  };
  const document = documentOf(series, request, examplePublication);
  return { document, csv: seriesCsv(series, document), workbook: () => seriesWorkbook(series, document) };
}

describe('the files of a series', () => {
  it('hold the same numbers as its JSON, whatever the texts, and no formula', async () => {
    await fc.assert(
      fc.asyncProperty(hostileContents, async (content) => {
        for (const series of seriesIn(content)) {
          const { document, csv, workbook } = filesOf(series);
          const expected = seriesRows(document).map((row) => NUMBERS.map(({ key }) => row[key]));
          const [head = [], ...rows] = readCsv(csv, ',');
          expect(head.slice(0, SERIES_COLUMNS.length)).toEqual(SERIES_COLUMNS.map(({ name }) => name));
          expect(
            rows.map((row) => NUMBERS.map(({ at }) => (row[at] === '' ? null : Number(row[at])))),
          ).toEqual(expected);
          for (const cell of rows.flat().filter((one) => Number.isNaN(Number(one))))
            expect(cell).not.toMatch(/^\p{Cc}*[=+\-@＝＋－＠]/u);
          const [sheet] = await readXlsxFile(Buffer.from(await workbook()), { trim: false });
          expect(sheet!.data.slice(1).map((row) => NUMBERS.map(({ at }) => row[at]))).toEqual(expected);
        }
      }),
      { numRuns: Math.ceil(RUNS / 3) },
    );
  });

  it('say of every row without a value why, and nothing else', () => {
    for (const series of seriesIn(exampleContent())) {
      const rows = seriesRows(series).filter(({ statistic }) => statistic === null);
      for (const { sign, reason } of rows)
        expect([sign, reason]).toEqual([expect.stringMatching(/^[·/x–]$/), expect.stringMatching(/\w{5}/)]);
      for (const { value, lower, upper, coverageUnits, coverageInhabitants, limited } of rows)
        expect([value, lower, upper, coverageUnits, coverageInhabitants, limited]).toEqual(
          Array.from({ length: 6 }, () => null),
        );
    }
  });

  it('hold no byte of what is hidden', async () => {
    const content = exampleContent();
    const figures: ReleaseContent['figures'] = JSON.parse(
      JSON.stringify(content.figures.map((figure) => ({ ...figure, cells: figure.cells.map(withSecret) }))),
    );
    for (const [at, series] of seriesIn({ ...content, figures }).entries()) {
      const { document, csv, workbook } = filesOf(series);
      const plain = filesOf(seriesIn(content)[at]!);
      expect(csv).toBe(plain.csv);
      expect(document).toEqual(plain.document);
      expect(seriesDocument.parse(document)).toEqual(document);
      const parts = Object.values(unzipSync(await workbook())).map((part) => strFromU8(part));
      expect([csv, JSON.stringify(document), ...parts].join('')).not.toMatch(/87\.65|dominance/);
    }
  });

  it('say what they are, how to cite them, and what breaks and the chained series mean where there are any', () => {
    const [series] = seriesIn(exampleContent());
    const { document } = filesOf(series!);
    const said = (one: Series) => seriesNotes(one, document).map(({ heading }) => heading);
    expect(said(series!)).toEqual([
      'Demodaten – synthetisch',
      'Wie weit ist die E-Akte (score)?',
      'Erhebungen und Veröffentlichungsstände',
      'Zitat',
      'Zeichen statt eines Werts',
      'Wie geschätzt wurde',
      examplePublication.licence.name,
    ]);
    const [line] = series!.lines;
    const points = line!.points.map((point) => ({ ...point, isBreak: true, chained: 7 }));
    const broken = { ...series!, lines: [{ ...line!, points }] };
    expect(said(broken)).toEqual(expect.arrayContaining(['Brüche', 'Verkettete Reihe']));
    expect(seriesRows(broken)[0]).toMatchObject({ isBreak: true, chained: 7 });
  });
});

const SECRETS = {
  n: 3,
  mean: 87.654321,
  value: 87.654321,
  chained: 87.654321,
  reason: 'dominance',
  limited: true,
};

function withSecret(cell: ReleaseContent['figures'][number]['cells'][number]): object {
  return cell.status === 'published' ? cell : { ...SECRETS, ...cell, group: { ...cell.group, ...SECRETS } };
}
