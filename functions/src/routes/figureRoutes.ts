import { Hono } from 'hono';
import type * as z from 'zod';
import { figureSchema, toCsv, type Figure } from '#survey';
import type { Dependencies } from '../dependencies.ts';
import { endpoint } from '../endpoint/endpoint.ts';
import { problem } from '../problem.ts';
import { csvParams, figureParams } from './params.ts';

const CSV = 'text/csv; charset=utf-8';

/** Figures of a release, as data and as files. */
export const figureRoutes = ({ releases }: Pick<Dependencies, 'releases'>) => {
  async function findFigure({ id, figure }: z.output<typeof figureParams>): Promise<Figure | undefined> {
    const release = await releases.get(id);
    return release?.figures.find((candidate) => candidate.id === figure);
  }

  return new Hono()
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
        const figure = await findFigure(c.req.valid('param'));
        if (figure === undefined) return problem(c, 'not-found');
        const name = `digitalpegel-${figure.releaseId}-${figure.id}.csv`;
        const headers = { 'Content-Type': CSV, 'Content-Disposition': `attachment; filename="${name}"` };
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
        const figure = await findFigure(c.req.valid('param'));
        return figure === undefined ? problem(c, 'not-found') : c.json(figure, 200);
      },
    );
};
