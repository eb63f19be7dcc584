import type { ReleaseFile } from '../export/release/releaseFile.ts';
import type { Config } from '../config.ts';
import type { ReleaseStore } from '../store/releaseStore.ts';
import { publicationOf } from './publicationOf.ts';

/** The files of so many releases are kept at hand; one has about 12 MB. */
const MOST = 2;

/** Finds the files of a release by its id; `undefined` when there is no such release. */
export type ReleaseFiles = (id: string) => Promise<readonly ReleaseFile[] | undefined>;

/**
 * The files of releases (Dateien eines Veröffentlichungsstands), made when they are first asked for and kept. They never
 * change: whoever makes them again gets the same bytes.
 */
export function releaseFiles(
  releases: Pick<ReleaseStore, 'get' | 'part'>,
  config: Pick<Config, 'publicOrigin' | 'operator'>,
): ReleaseFiles {
  const publication = publicationOf(config);
  const known = new Map<string, Promise<readonly ReleaseFile[] | undefined>>();

  async function make(id: string): Promise<readonly ReleaseFile[] | undefined> {
    const manifest = await releases.get(id);
    if (manifest === undefined) return undefined;
    const names = [...new Set(manifest.figures.map(({ part }) => part))];
    const parts = await Promise.all(names.map((name) => releases.part(id, name)));
    const figures = new Map(
      parts.flatMap((part) => part?.figures ?? []).map((figure) => [figure.id, figure]),
    );
    const inOrder = manifest.figures.flatMap((entry) => figures.get(entry.id) ?? []);
    // Loaded when files are first asked for: what writes them is nothing the API needs to start.
    const { filesOf } = await import('../export/release/filesOf.ts');
    return filesOf({ manifest, figures: inOrder }, publication);
  }

  return async (id) => {
    const files = known.get(id) ?? make(id);
    known.delete(id);
    known.set(id, files);
    const found = await files.catch((error: unknown) => {
      known.delete(id);
      throw error;
    });
    if (found === undefined) known.delete(id);
    const [oldest] = known.keys();
    if (known.size > MOST && oldest !== undefined) known.delete(oldest);
    return found;
  };
}
