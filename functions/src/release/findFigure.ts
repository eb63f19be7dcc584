import type { Figure } from '#survey';
import type { ReleaseStore } from '../store/releaseStore.ts';

/** One figure of a release, from the part it is in; `undefined` when there is none. */
export async function findFigure(
  releases: Pick<ReleaseStore, 'get' | 'part'>,
  release: string,
  figure: string,
): Promise<Figure | undefined> {
  const manifest = await releases.get(release);
  const entry = manifest?.figures.find(({ id }) => id === figure);
  const part = entry && (await releases.part(release, entry.part));
  return part?.figures.find(({ id }) => id === figure);
}
