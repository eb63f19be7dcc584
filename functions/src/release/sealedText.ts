import { canonicalJson, releaseManifest } from '#survey';
import * as z from 'zod';
import type { SealedRelease } from '../store/releaseStore.ts';

const sealedRelease = z.strictObject({
  manifest: releaseManifest,
  parts: z.array(z.strictObject({ id: z.string(), text: z.string() })),
});

/** A sealed release as one text, to keep it with its candidate. */
export function sealedText(release: SealedRelease): string {
  return canonicalJson(release);
}

/** @throws when the text is none */
export function readSealed(text: string): SealedRelease {
  return sealedRelease.parse(JSON.parse(text));
}
