import { error } from '@sveltejs/kit';
import type { ReleaseManifest } from '#survey';
import type { Api } from '#lib/api.ts';

/** The wanted release and all others, the latest first; `undefined` when nothing has been published yet. */
export interface LoadedRelease {
  readonly manifest: ReleaseManifest;
  readonly releases: readonly ReleaseManifest[];
}

/** @param wanted id of a release; absent: the latest */
export async function loadRelease(api: Api, wanted?: string): Promise<LoadedRelease | undefined> {
  const { releases } = await api.releases();
  const manifest =
    wanted === undefined ? releases[0] : releases.find(({ releaseId }) => releaseId === wanted);
  if (manifest !== undefined) return { manifest, releases };
  if (wanted === undefined) return undefined;
  error(404, 'Diesen Veröffentlichungsstand gibt es nicht.', {
    detail: 'Alle Veröffentlichungsstände finden Sie auf der Seite Daten.',
  });
}

/** The wanted release, or the newest where there is none of that name; the page says so (see `releasePart`). */
export async function releaseOrNewest(api: Api, wanted?: string): Promise<LoadedRelease | undefined> {
  const { releases } = await api.releases();
  const manifest = releases.find(({ releaseId }) => releaseId === wanted) ?? releases[0];
  return manifest && { manifest, releases };
}
