import type { Manifest } from '../release/release.ts';

/**
 * The release own answers are compared with: the latest of their edition, or of the last one before that has any.
 *
 * @returns `undefined` before the first release
 */
export function releaseToCompareWith(manifests: readonly Manifest[], edition: number): Manifest | undefined {
  return manifests
    .filter((manifest) => manifest.edition <= edition)
    .toSorted((a, b) => b.edition - a.edition || b.number - a.number)[0];
}
