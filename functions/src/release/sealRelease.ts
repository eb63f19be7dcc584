import { canonicalJson, type BuiltRelease } from '#survey';
import type { SealedRelease } from '../store/releaseStore.ts';
import { sha256Of } from '../store/sha256Of.ts';

/** Seals a built release: every part as canonical JSON, its SHA-256 in the manifest. The same release, the same bytes. */
export function sealRelease({ manifest, parts }: Pick<BuiltRelease, 'manifest' | 'parts'>): SealedRelease {
  const sealed = parts.map((part) => ({ id: part.id, text: canonicalJson(part) }));
  return {
    manifest: {
      ...manifest,
      parts: sealed.map(({ id, text }) => ({ id, sha256: sha256Of(text), bytes: Buffer.byteLength(text) })),
    },
    parts: sealed,
  };
}
