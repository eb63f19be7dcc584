import type { FigurePart, ReleaseManifest } from '#survey';

/** A release as it is stored: the manifest with the hash of every part, and each part as canonical JSON. */
export interface SealedRelease {
  readonly manifest: ReleaseManifest;
  readonly parts: readonly SealedPart[];
}

export interface SealedPart {
  readonly id: string;
  /** Canonical JSON. */
  readonly text: string;
}

/** Releases (Veröffentlichungsstände) that are public. None of them ever changes. */
export interface ReleaseStore {
  /** Takes in a release whole or not at all, and never replaces one. */
  add(release: SealedRelease): Promise<'added' | 'exists'>;
  /** All manifests, the latest edition first. */
  manifests(): Promise<ReleaseManifest[]>;
  /** `undefined` when there is no such release. @throws when its bytes are not those that were published */
  get(id: string): Promise<ReleaseManifest | undefined>;
  /** A part with figures; `undefined` when there is none. @throws like `get` */
  part(id: string, part: string): Promise<FigurePart | undefined>;
  /** Any part as canonical JSON; `undefined` when there is none. @throws like `get` */
  text(id: string, part: string): Promise<string | undefined>;
}
