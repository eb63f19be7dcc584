import { Hono } from 'hono';
import { INTERNATIONAL, tableCsv, type TableId } from '#survey';
import type { Dependencies } from '../dependencies.ts';
import { endpoint } from '../endpoint/endpoint.ts';
import { FILE_KINDS, nameWith } from '../export/release/releaseFile.ts';
import { tableDocument, tableDocumentOf } from '../export/release/tableDocument.ts';
import { problem } from '../problem.ts';
import { findTable } from '../release/findTable.ts';
import { publicationOf } from '../release/publicationOf.ts';
import { tableParams } from './params.ts';

const CSV = 'text/csv; charset=utf-8';
const XLSX = FILE_KINDS.workbook.type;

/** What a release says beside its figures (Teilnahme, Veränderung, Prognose), as data and as files. */
export const releaseTableRoutes = ({ releases, config }: Pick<Dependencies, 'releases' | 'config'>) => {
  const publication = publicationOf(config);
  return new Hono()
    .get(
      '/releases/:id/tables/:table{[^/]+\\.csv}',
      endpoint({
        summary:
          'Teilnahme, Veränderung zum Vorjahr oder Prognose eines Veröffentlichungsstands als CSV-Datei',
        permission: 'release.read',
        params: tableParams('csv'),
        response: { kind: 'file', status: 200, type: CSV },
        caching: 'forever',
      }),
      async (c) => {
        const { id, table: name } = c.req.valid('param');
        const found = await findTable(releases, id, name);
        if (found === undefined) return problem(c, 'not-found');
        const { columns, rows } = found.table;
        return c.body(tableCsv(columns, rows, INTERNATIONAL), 200, headersOf(id, name, CSV, 'csv'));
      },
    )
    .get(
      '/releases/:id/tables/:table{[^/]+\\.xlsx}',
      endpoint({
        summary:
          'Teilnahme, Veränderung zum Vorjahr oder Prognose eines Veröffentlichungsstands als Arbeitsmappe',
        permission: 'release.read',
        params: tableParams('xlsx'),
        response: { kind: 'file', status: 200, type: XLSX },
        caching: 'forever',
      }),
      async (c) => {
        const { id, table: name } = c.req.valid('param');
        const found = await findTable(releases, id, name);
        if (found === undefined) return problem(c, 'not-found');
        const { table, manifest } = found;
        const { tableWorkbook } = await import('../export/release/tableWorkbook.ts');
        const file = await tableWorkbook(table, manifest, tableDocumentOf(table, manifest, publication));
        return c.body(file, 200, headersOf(id, name, XLSX, 'xlsx'));
      },
    )
    .get(
      '/releases/:id/tables/:table',
      endpoint({
        summary: 'Teilnahme, Veränderung zum Vorjahr oder Prognose eines Veröffentlichungsstands',
        permission: 'release.read',
        params: tableParams('json'),
        response: { kind: 'json', status: 200, schema: tableDocument },
        caching: 'forever',
      }),
      async (c) => {
        const { id, table: name } = c.req.valid('param');
        const found = await findTable(releases, id, name);
        if (found === undefined) return problem(c, 'not-found');
        return c.json(tableDocumentOf(found.table, found.manifest, publication), 200);
      },
    );
};

const headersOf = (id: string, name: TableId, type: string, ending: string) => ({
  'Content-Type': type,
  'Content-Disposition': `attachment; filename="${nameWith(id, `${name}.${ending}`)}"`,
});
