import * as z from 'zod';
import { TABLE_IDS, type ReleaseManifest, type ReleaseTable } from '#survey';
import { citationOf, citationText } from './citation.ts';
import type { Publication } from './releaseFile.ts';

const value = z.union([z.string(), z.number(), z.boolean(), z.null()]);

/** A table of a release beside its figures, with everything that must stand beside it. */
export const tableDocument = z.strictObject({
  id: z.enum(TABLE_IDS),
  title: z.string(),
  releaseId: z.string(),
  columns: z.array(z.strictObject({ name: z.string(), title: z.string(), description: z.string() })),
  /** By the name of the column. */
  rows: z.array(z.record(z.string(), value)),
  definition: z.array(z.string()),
  source: z.string(),
  licence: z.strictObject({ name: z.string(), url: z.string() }),
  /** Leaves room for the day. */
  citation: z.string(),
});
export type TableDocument = z.infer<typeof tableDocument>;

export function tableDocumentOf(
  table: ReleaseTable,
  manifest: ReleaseManifest,
  publication: Publication,
): TableDocument {
  const { id, title, columns, rows, definition } = table;
  const { releaseId, source } = manifest;
  const { name, url } = publication.licence;
  const citation = {
    ...citationOf({ manifest, figures: [] }, publication),
    ...{ table: { title }, url: `${publication.baseUrl}/api/releases/${releaseId}/tables/${id}` },
  };
  return {
    ...{ id, title, releaseId },
    columns: columns.map((column) => ({
      ...{ name: column.name, title: column.title, description: column.description },
    })),
    rows: rows.map((row) =>
      Object.fromEntries(columns.map((column) => [column.name, row[column.key] ?? null])),
    ),
    ...{ definition: [...definition], source, licence: { name, url }, citation: citationText(citation) },
  };
}
