import type { ReleaseManifest } from '#survey';
import type { Api } from '#lib/api.ts';
import type { Selection } from '#lib/url/selection.ts';
import { named } from './figureName.ts';
import type { FigureView } from './figureView.ts';
import { scoresOf } from './scoresOf.ts';
import { viewOf } from './viewOf.ts';

/** Index and fields of a release in the same groups, for the table of fields (Raster). */
export async function fieldsOf(
  api: Pick<Api, 'figure'>,
  manifest: ReleaseManifest,
  selection: Selection,
): Promise<readonly FigureView[]> {
  const { releaseId } = manifest;
  return Promise.all(
    scoresOf(manifest).map(async ({ id }) => viewOf(named(await api.figure(releaseId, id)), selection)),
  );
}
