import type { ReleaseManifest } from '#survey';
import type { AddressPart } from '#lib/url/unknownParts.ts';

/** What `stand` may be in an address, where `releaseOrNewest` decides what is shown. */
export function releasePart(
  releases: readonly Pick<ReleaseManifest, 'releaseId'>[],
  { releaseId }: Pick<ReleaseManifest, 'releaseId'>,
): AddressPart {
  return { known: releases.map((one) => one.releaseId), instead: `der neueste Stand, ${releaseId}` };
}
