import { figurePart, type Figure } from '#survey';
import type { ReleaseStore, SealedRelease } from '../store/releaseStore.ts';

/** All figures of a published release, in the order of its manifest's parts. @throws when it is not there */
export async function publishedFigures(
  releases: Pick<ReleaseStore, 'get' | 'part'>,
  id: string,
): Promise<readonly Figure[]> {
  const manifest = await releases.get(id);
  const parts = [...new Set((manifest?.figures ?? []).map(({ part }) => part))];
  const found = await Promise.all(parts.map((part) => releases.part(id, part)));
  return found.flatMap((part) => part?.figures ?? []);
}

/** All figures of a sealed release. */
export function sealedFigures({ manifest, parts }: SealedRelease): readonly Figure[] {
  const wanted = new Set(manifest.figures.map(({ part }) => part));
  return parts
    .filter(({ id }) => wanted.has(id))
    .flatMap(({ text }) => figurePart.parse(JSON.parse(text)).figures);
}
