import { Hono } from 'hono';
import { figureSchema, toCsv, type Figure } from '#survey';
import type { Dependencies } from '../dependencies.ts';
import { endpoint } from '../endpoint/endpoint.ts';
import { FILE_KINDS } from '../export/release/releaseFile.ts';
import { problem } from '../problem.ts';
import { findFigure } from '../release/findFigure.ts';
import { publicationOf } from '../release/publicationOf.ts';
import { figureFileParams, figureParams } from './params.ts';

const CSV = 'text/csv; charset=utf-8';
const XLSX = FILE_KINDS.workbook.type;

/** Figures of a release, as data and as files. */
export const figureRoutes = ({ releases, config }: Pick<Dependencies, 'releases' | 'config'>) =>
  new Hono()
    .get(
      '/releases/:id/figures/:figure{[^/]+\\.csv}',
      endpoint({
        summary: 'Eine Kennzahl eines Veröffentlichungsstands als CSV-Datei',
        permission: 'release.read',
        params: figureFileParams('csv'),
        response: { kind: 'file', status: 200, type: CSV },
        caching: 'forever',
      }),
      async (c) => {
        const { id, figure: name } = c.req.valid('param');
        const figure = await findFigure(releases, id, name);
        if (figure === undefined) return problem(c, 'not-found');
        return c.body(toCsv(figure), 200, headersOf(figure, CSV, 'csv'));
      },
    )
    .get(
      '/releases/:id/figures/:figure{[^/]+\\.xlsx}',
      endpoint({
        summary: 'Eine Kennzahl eines Veröffentlichungsstands als Arbeitsmappe, mit Definition und Zitat',
        permission: 'release.read',
        params: figureFileParams('xlsx'),
        response: { kind: 'file', status: 200, type: XLSX },
        caching: 'forever',
      }),
      async (c) => {
        const { id, figure: name } = c.req.valid('param');
        const [manifest, figure] = [await releases.get(id), await findFigure(releases, id, name)];
        if (manifest === undefined || figure === undefined) return problem(c, 'not-found');
        const { figureWorkbook } = await import('../export/release/figureWorkbook.ts');
        const file = await figureWorkbook(manifest, figure, publicationOf(config));
        return c.body(file, 200, headersOf(figure, XLSX, 'xlsx'));
      },
    )
    .get(
      '/releases/:id/figures/:figure',
      endpoint({
        summary: 'Eine Kennzahl eines Veröffentlichungsstands',
        permission: 'release.read',
        params: figureParams,
        response: { kind: 'json', status: 200, schema: figureSchema },
        caching: 'forever',
      }),
      async (c) => {
        const { id, figure: name } = c.req.valid('param');
        const figure = await findFigure(releases, id, name);
        return figure === undefined ? problem(c, 'not-found') : c.json(figure, 200);
      },
    );

const headersOf = ({ releaseId, id }: Figure, type: string, ending: string) => ({
  'Content-Type': type,
  'Content-Disposition': `attachment; filename="digitalpegel-${releaseId}-${id}.${ending}"`,
});
