import type { Release, ReleaseManifest } from '#survey';

/** A published state of the results (Veröffentlichungsstand) as it is stored. Never changes. */
export type StoredRelease = Release;

export interface ReleaseStore {
  add(release: StoredRelease): Promise<'added' | 'exists'>;
  /** All manifests, the latest edition first. */
  manifests(): Promise<ReleaseManifest[]>;
  /** `undefined` when there is no such release. */
  get(id: string): Promise<StoredRelease | undefined>;
}
