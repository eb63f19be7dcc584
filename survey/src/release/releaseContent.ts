import type { Figure } from './figure.ts';
import type { Manifest } from './release.ts';

/** A whole release: its manifest and the figures of all its parts, in the order of the manifest. */
export interface ReleaseContent {
  readonly manifest: Manifest;
  readonly figures: readonly Figure[];
}
