import { createHash } from 'node:crypto';
import { buildRelease, canonicalJson, type ReleaseManifest } from '#survey';
import { inventedField, inventedInput, respondentsOf } from './inventedField.ts';

/** A release of an invented field as it is published. */
export interface SealedRelease {
  readonly manifest: ReleaseManifest;
  /** Canonical JSON by id of the part. */
  readonly parts: ReadonlyMap<string, string>;
}

export function sealedRelease(): SealedRelease {
  const field = inventedField();
  const built = buildRelease(inventedInput(field, respondentsOf(field)));
  const parts = new Map(built.parts.map((part) => [part.id, canonicalJson(part)]));
  const sealed = [...parts].map(([id, text]) => ({
    id,
    sha256: createHash('sha256').update(text).digest('hex'),
    bytes: Buffer.byteLength(text),
  }));
  return { manifest: { ...built.manifest, parts: sealed }, parts };
}
