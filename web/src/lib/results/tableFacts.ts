import type { ReleaseManifest, TableId } from '#survey';
import { provenanceText } from './captions.ts';
import type { FigureFacts } from './figureFacts.ts';
import type { PlainTable } from './plainTable.ts';

/** What of a release stands beside everything taken from it. */
export type ReleaseFacts = Pick<
  ReleaseManifest,
  'releaseId' | 'edition' | 'questionnaireVersion' | 'source' | 'synthetic'
>;

interface Shown {
  readonly id: TableId;
  readonly table: PlainTable;
  readonly unit: string;
  /** n of N. */
  readonly counts: string;
  readonly interval?: string | undefined;
}

/** What stands beside a table of a release that is no figure: participation, changes, forecast. */
export function tableFacts(release: ReleaseFacts, { id, table, unit, counts, interval }: Shown): FigureFacts {
  const { releaseId, source, synthetic } = release;
  const address = `/api/releases/${releaseId}/tables/${id}`;
  return {
    ...{ unit, counts, source, synthetic, releaseId, tables: [table] },
    provenance: provenanceText(release),
    ...(interval !== undefined && { interval }),
    files: [
      { id, title: table.caption, csv: `${address}.csv`, xlsx: `${address}.xlsx`, json: `${address}.json` },
    ],
  };
}
