import readXlsxFile from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { apiOn } from '../../../tests/builders/apiUnderTest.ts';
import { exampleRelease } from '../../../tests/builders/exampleRelease.ts';
import { memoryStores } from '../../../tests/builders/memoryStores.ts';
import { readCsv } from '../../../tests/builders/readCsv.ts';
import { checkedCalls } from '../endpoint/checkAnswer.ts';
import { tableDocument } from '../export/release/tableDocument.ts';

const stores = memoryStores();
await stores.releases.add(exampleRelease(2025, 1));
const call = checkedCalls(apiOn(stores));
const PATH = '/api/releases/2025.1/tables/participation';

describe('a table of a release beside its figures', () => {
  it('has the same rows as JSON, CSV and workbook, and says how to cite it', async () => {
    const { rows, columns, citation, title } = tableDocument.parse(await (await call('GET', PATH)).json());
    expect(title).toBe('Wie viele Verwaltungen geantwortet haben, 2025');
    expect(citation).toContain(`Tabelle „${title}“`);
    expect(citation).toContain(`${PATH}, abgerufen am [Datum].`);
    expect(rows[0]).toMatchObject({ gruppe_id: 'gesamt', n: 329, grundgesamtheit: 987, demodaten: true });
    const csv = await call('GET', `${PATH}.csv`);
    expect(csv.headers.get('content-disposition')).toBe(
      'attachment; filename="digitalpegel-2025.1-participation.csv"',
    );
    expect(csv.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    const [head, ...lines] = readCsv(await csv.text(), ',');
    expect(head).toEqual(columns.map(({ name }) => name));
    const at = head!.indexOf('n');
    expect(lines.map((line) => Number(line[at]))).toEqual(rows.map((row) => row['n']));
    const [data] = await readXlsxFile(Buffer.from(await (await call('GET', `${PATH}.xlsx`)).arrayBuffer()));
    expect(data!.data.slice(1).map((line) => line[at])).toEqual(rows.map((row) => row['n']));
  });

  it.each([
    '/api/releases/2025.1/tables/kaffee',
    '/api/releases/2025.1/tables/year-changes',
    '/api/releases/2025.1/tables/forecast.csv',
    '/api/releases/2025.1/tables/year-changes.xlsx',
    '/api/releases/2024.1/tables/participation.csv',
    '/api/releases/2024.1/tables/participation.json',
  ])('%s is not there', async (path) => {
    expect((await call('GET', path)).status).toBe(404);
  });
});
