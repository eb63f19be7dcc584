import { Hono } from 'hono';
import { figureSchema, toCsv } from '#survey';
import type { Dependencies } from '../dependencies.ts';
import { endpoint } from '../endpoint/endpoint.ts';
import { problem } from '../problem.ts';
import { findFigure } from '../release/findFigure.ts';
import { csvParams, figureParams } from './params.ts';

const CSV = 'text/csv; charset=utf-8';

/** Figures of a release, as data and as files. */
export const figureRoutes = ({ releases }: Pick<Dependencies, 'releases'>) =>
  new Hono()
    .get(
      '/releases/:id/figures/:figure{[^/]+\\.csv}',
      endpoint({
        summary: 'Eine Kennzahl eines Veröffentlichungsstands als CSV-Datei',
        permission: 'release.read',
        params: csvParams,
        response: { kind: 'file', status: 200, type: CSV },
        caching: 'forever',
      }),
      async (c) => {
        const { id, figure: name } = c.req.valid('param');
        const figure = await findFigure(releases, id, name);
        if (figure === undefined) return problem(c, 'not-found');
        const file = `digitalpegel-${figure.releaseId}-${figure.id}.csv`;
        const headers = { 'Content-Type': CSV, 'Content-Disposition': `attachment; filename="${file}"` };
        return c.body(toCsv(figure), 200, headers);
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
