import { Hono } from 'hono';
import type * as z from 'zod';
import type { FigureId, Series } from '#survey';
import type { Dependencies } from '../dependencies.ts';
import { endpoint } from '../endpoint/endpoint.ts';
import { FILE_KINDS } from '../export/release/releaseFile.ts';
import { seriesCsv } from '../export/series/seriesCsv.ts';
import { documentOf, seriesDocument, type SeriesDocument } from '../export/series/seriesDocument.ts';
import { problem } from '../problem.ts';
import { gatherSeries } from '../release/gatherSeries.ts';
import { publicationOf } from '../release/publicationOf.ts';
import { seriesParams, seriesQuery } from './seriesParams.ts';

const CSV = 'text/csv; charset=utf-8';
const XLSX = FILE_KINDS.workbook.type;

/** Figures over the editions, exactly as their chart and table show them: as data and as files. */
export const seriesRoutes = ({ releases, config }: Pick<Dependencies, 'releases' | 'config'>) => {
  const publication = publicationOf(config);

  async function find(figure: FigureId, query: z.output<typeof seriesQuery>): Promise<Found | undefined> {
    const { releases: named, ends, ...wish } = query;
    const all = { ...wish, ...(ends !== undefined && { onlyEnds: true }) };
    const found = await gatherSeries(releases, figure, named, all);
    return found && { series: found.series, document: documentOf(found.series, found.request, publication) };
  }

  return new Hono()
    .get(
      '/series/:figure{[^/]+\\.csv}',
      endpoint({
        summary: 'Eine Kennzahl über die Jahre als CSV-Datei: was Diagramm und Tabelle des Verlaufs zeigen',
        permission: 'release.read',
        params: seriesParams('csv'),
        query: seriesQuery,
        response: { kind: 'file', status: 200, type: CSV },
        caching: 'pinned',
      }),
      async (c) => {
        const found = await find(c.req.valid('param').figure, c.req.valid('query'));
        if (found === undefined) return problem(c, 'not-found');
        return c.body(seriesCsv(found.series, found.document), 200, headersOf(found.series, CSV, 'csv'));
      },
    )
    .get(
      '/series/:figure{[^/]+\\.xlsx}',
      endpoint({
        summary: 'Eine Kennzahl über die Jahre als Arbeitsmappe, mit Definition, Lizenz und Zitat',
        permission: 'release.read',
        params: seriesParams('xlsx'),
        query: seriesQuery,
        response: { kind: 'file', status: 200, type: XLSX },
        caching: 'pinned',
      }),
      async (c) => {
        const found = await find(c.req.valid('param').figure, c.req.valid('query'));
        if (found === undefined) return problem(c, 'not-found');
        const { seriesWorkbook } = await import('../export/series/seriesWorkbook.ts');
        const file = await seriesWorkbook(found.series, found.document);
        return c.body(file, 200, headersOf(found.series, XLSX, 'xlsx'));
      },
    )
    .get(
      '/series/:figure',
      endpoint({
        summary: 'Eine Kennzahl über die Jahre: ein Veröffentlichungsstand je Erhebung',
        permission: 'release.read',
        params: seriesParams('json'),
        query: seriesQuery,
        response: { kind: 'json', status: 200, schema: seriesDocument },
        caching: 'pinned',
      }),
      async (c) => {
        const found = await find(c.req.valid('param').figure, c.req.valid('query'));
        return found === undefined ? problem(c, 'not-found') : c.json(found.document, 200);
      },
    );
};

interface Found {
  readonly series: Series;
  readonly document: SeriesDocument;
}

/** Named by the first and the last release shown. */
function headersOf({ figure, releases }: Series, type: string, ending: string) {
  const ids = releases.map(({ releaseId }) => releaseId);
  const span = [...new Set([ids[0], ids.at(-1)])].join('-');
  return {
    'Content-Type': type,
    'Content-Disposition': `attachment; filename="digitalpegel-${span}-${figure.id}.${ending}"`,
  };
}
