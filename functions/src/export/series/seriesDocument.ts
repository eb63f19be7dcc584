import * as z from 'zod';
import { baseOf, leftOutOf, seriesSchema, type Series } from '#survey';
import type { Publication } from '../release/releaseFile.ts';
import { seriesAddress, type SeriesRequest } from './seriesAddress.ts';
import { seriesCitation } from './seriesCitation.ts';

/** A series with everything that must stand beside it, and where its files are. */
export const seriesDocument = seriesSchema.extend({
  /** German: what the values are shares or means of, and what does not count. */
  definition: z.strictObject({ base: z.string(), leftOut: z.string() }),
  licence: z.strictObject({ name: z.string(), url: z.string() }),
  /** Leaves room for the day. */
  citation: z.string(),
  /** Addresses without the origin; each names all releases, so that what is behind it never changes. */
  files: z.strictObject({ json: z.string(), csv: z.string(), xlsx: z.string() }),
});
export type SeriesDocument = z.infer<typeof seriesDocument>;

export function documentOf(series: Series, request: SeriesRequest, publication: Publication): SeriesDocument {
  const { name, url } = publication.licence;
  return {
    ...series,
    definition: { base: baseOf(series.figure), leftOut: leftOutOf(series.figure) },
    licence: { name, url },
    citation: seriesCitation(series, request, publication),
    files: {
      json: seriesAddress(request),
      csv: seriesAddress(request, 'csv'),
      xlsx: seriesAddress(request, 'xlsx'),
    },
  };
}
