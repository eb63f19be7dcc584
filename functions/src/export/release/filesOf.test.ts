import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { LONG_COLUMNS, longTable, type ReleaseContent } from '#survey';
import { examplePublication as publication } from '../../../../tests/builders/examplePublication.ts';
import { hostileContents } from '../../../../tests/builders/releaseContent.arbitrary.ts';
import { exampleContent } from '../../../../tests/builders/releaseContent.ts';
import { filesOf } from './filesOf.ts';
import * as read from './readers.arbitrary.ts';
import type { FileKind, ReleaseFile } from './releaseFile.ts';

const RUNS = Number(process.env['FILES'] ?? 30);
const COLUMNS = read.COMPARED.map((name) => LONG_COLUMNS.find((column) => column.name === name)!);

const pick = (files: readonly ReleaseFile[], kind: FileKind) => files.find((file) => file.kind === kind)!;
const hashes = (files: readonly ReleaseFile[]) => files.map(({ name, sha256 }) => [name, sha256]);

/** The same release with a secret in everything that is hidden, as a careless builder would leave it there. */
function withSecrets(content: ReleaseContent): ReleaseContent {
  const figures = content.figures.map((figure) => ({
    ...figure,
    cells: figure.cells.map((cell) =>
      cell.status === 'published' ? cell : { ...SECRETS, ...cell, group: { ...cell.group, ...SECRETS } },
    ),
  }));
  return { ...content, figures: JSON.parse(JSON.stringify(figures)) };
}
const SECRETS = {
  ...{ n: 3, mean: 87.654321, ratio: 87.654321, shares: [87.654321], interval: { lower: 1, upper: 2 } },
  ...{ reason: 'dominance', limited: true, coverage: { units: 0.1, inhabitants: 0.2 }, value: 87.654321 },
};

afterEach(() => vi.useRealTimers());

describe('the files of a release', () => {
  it('have safe names, a type, a description and a checksum each', async () => {
    const files = await filesOf(exampleContent(), publication);
    expect(files.map(({ name }) => name)).toEqual([
      'digitalpegel-2025.1-liesmich.txt',
      'digitalpegel-2025.1-daten.csv',
      'digitalpegel-2025.1-daten-excel.csv',
      'digitalpegel-2025.1-daten.xlsx',
      'digitalpegel-2025.1-daten.jsonstat.json',
      'digitalpegel-2025.1-daten.parquet',
      'digitalpegel-2025.1-kodebuch.csv',
      'digitalpegel-2025.1-daten.csv-metadata.json',
      'digitalpegel-2025.1-zitat.bib',
      'digitalpegel-2025.1-zitat.json',
      'digitalpegel-2025.1-katalog.ttl',
    ]);
    for (const { name, type, description, sha256, bytes } of files) {
      expect(name).toMatch(/^[a-z0-9.-]+$/);
      expect(type).toMatch(/^[a-z]+\/[a-z0-9.+-]+(; charset=utf-8)?$/);
      expect(description).toMatch(/^[A-ZÄÖÜ]/);
      expect(sha256).toMatch(/^[0-9a-f]{64}$/);
      expect(bytes.byteLength).toBeGreaterThan(100);
    }
    expect(new Set(files.map(({ sha256 }) => sha256)).size).toBe(files.length);
  });

  it('are the same bytes whenever they are made', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2026, 2, 1) });
    const first = await filesOf(exampleContent(), publication);
    vi.setSystemTime(Date.UTC(2031, 10, 11, 12, 13, 14));
    expect(hashes(await filesOf(exampleContent(), publication))).toEqual(hashes(first));
  });

  it('show no trace of what lies behind a withheld value', async () => {
    const files = await filesOf(exampleContent(), publication);
    expect(hashes(await filesOf(withSecrets(exampleContent()), publication))).toEqual(hashes(files));
    await fc.assert(
      fc.asyncProperty(hostileContents, async (content) => {
        const [plain, secret] = [
          await filesOf(content, publication),
          await filesOf(withSecrets(content), publication),
        ];
        expect(hashes(secret)).toEqual(hashes(plain));
      }),
      { numRuns: RUNS },
    );
  });

  it('say the same in every format, by other readers than the writers, whatever the texts', async () => {
    const check = async (content: ReleaseContent) => {
      const files = await filesOf(content, publication);
      const rows = longTable(content.figures).map((row) =>
        COLUMNS.map(({ key }) => row[key] || (row[key] === 0 ? 0 : null)),
      );
      expect(read.readCsvFile(pick(files, 'csv'), ',')).toEqual(rows);
      expect(read.readCsvFile(pick(files, 'excelCsv'), ';')).toEqual(rows);
      expect(
        await read.readWorkbook(
          pick(files, 'workbook'),
          COLUMNS.map(({ title }) => title),
        ),
      ).toEqual(rows);
      expect(read.comparedOf(await read.readParquet(pick(files, 'parquet')))).toEqual(rows);
      expect(read.readJsonStat(pick(files, 'jsonStat'), rows)).toEqual(rows);
    };
    await check(exampleContent());
    await fc.assert(fc.asyncProperty(hostileContents, check), { numRuns: RUNS });
  });
});
