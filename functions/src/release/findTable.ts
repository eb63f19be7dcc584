import {
  forecastPartSchema,
  forecastTable,
  participationTable,
  trendPartSchema,
  yearChangeTable,
  type ReleaseManifest,
  type ReleaseTable,
  type TableId,
} from '#survey';
import type { ReleaseStore } from '../store/releaseStore.ts';

export interface FoundTable {
  readonly manifest: ReleaseManifest;
  readonly table: ReleaseTable;
}

/** A table of a release beside its figures; `undefined` where there is no such release, or nothing to put into it. */
export async function findTable(
  releases: Pick<ReleaseStore, 'get' | 'text'>,
  release: string,
  id: TableId,
): Promise<FoundTable | undefined> {
  const manifest = await releases.get(release);
  const table = manifest && (await tableOf(releases, manifest, id));
  return manifest && table && { manifest, table };
}

async function tableOf(
  releases: Pick<ReleaseStore, 'text'>,
  manifest: ReleaseManifest,
  id: TableId,
): Promise<ReleaseTable | undefined> {
  const partOf = async (part: string): Promise<unknown> => {
    const text = await releases.text(manifest.releaseId, part);
    return text === undefined ? undefined : JSON.parse(text);
  };
  switch (id) {
    case 'participation':
      return participationTable(manifest);
    case 'year-changes': {
      const part = await partOf('trend');
      return part === undefined ? undefined : yearChangeTable(manifest, trendPartSchema.parse(part));
    }
    case 'forecast': {
      const part = await partOf('forecast');
      return part === undefined ? undefined : forecastTable(manifest, forecastPartSchema.parse(part));
    }
  }
}
