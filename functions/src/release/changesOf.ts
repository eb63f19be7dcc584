import { diffReleases, type ReleaseDiff, type ReleaseManifest } from '#survey';
import type { ReleaseStore, SealedRelease } from '../store/releaseStore.ts';
import { publishedFigures, sealedFigures } from './figuresOf.ts';
import { manifestsOf } from './releasesOfEdition.ts';

type Needs = { readonly releases: ReleaseStore };

/** How a published release differs from the one before; `undefined` for the first of an edition. */
export async function changesOf(
  { releases }: Needs,
  manifest: ReleaseManifest,
): Promise<ReleaseDiff | undefined> {
  return compared({ releases }, manifest, () => publishedFigures(releases, manifest.releaseId));
}

/** How a candidate differs from the release before it. */
export async function changesOfSealed(needs: Needs, sealed: SealedRelease): Promise<ReleaseDiff | undefined> {
  return compared(needs, sealed.manifest, async () => sealedFigures(sealed));
}

async function compared(
  { releases }: Needs,
  manifest: ReleaseManifest,
  figuresOf: () => Promise<ReturnType<typeof sealedFigures>>,
): Promise<ReleaseDiff | undefined> {
  const { edition, number } = manifest;
  const before = (await manifestsOf({ releases }, edition)).findLast((one) => one.number < number);
  if (before === undefined) return undefined;
  const [earlier, later] = await Promise.all([publishedFigures(releases, before.releaseId), figuresOf()]);
  return diffReleases({ manifest: before, figures: earlier }, { manifest, figures: later });
}
