import type { FileMaker } from '../export/release/fileMaker.ts';
import { FILE_KINDS, fileName, isFileKind, type ReleaseFile } from '../export/release/releaseFile.ts';
import type { Config } from '../config.ts';
import type { ReleaseStore } from '../store/releaseStore.ts';
import { publicationOf } from './publicationOf.ts';

/** The files of so many releases are kept at hand; one has about 12 MB, and its figures as much. */
const MOST = 2;

/** Finds files of a release by its id; `undefined` when there is no such release or file. */
export interface ReleaseFiles {
  readonly all: (id: string) => Promise<readonly ReleaseFile[] | undefined>;
  readonly one: (id: string, name: string) => Promise<ReleaseFile | undefined>;
}

const KINDS = Object.keys(FILE_KINDS).filter(isFileKind);

/**
 * The files of releases (Dateien eines Veröffentlichungsstands), each made when it is first asked for and kept. They
 * never change: whoever makes them again gets the same bytes.
 */
export function releaseFiles(
  releases: Pick<ReleaseStore, 'get' | 'part'>,
  config: Pick<Config, 'publicOrigin' | 'operator'>,
): ReleaseFiles {
  const publication = publicationOf(config);
  const known = new Map<string, Promise<FileMaker | undefined>>();

  async function open(id: string): Promise<FileMaker | undefined> {
    const manifest = await releases.get(id);
    if (manifest === undefined) return undefined;
    const names = [...new Set(manifest.figures.map(({ part }) => part))];
    const parts = await Promise.all(names.map((name) => releases.part(id, name)));
    const figures = new Map(
      parts.flatMap((part) => part?.figures ?? []).map((figure) => [figure.id, figure]),
    );
    const inOrder = manifest.figures.flatMap((entry) => figures.get(entry.id) ?? []);
    // Loaded when files are first asked for: what writes them is nothing the API needs to start.
    const { fileMaker } = await import('../export/release/fileMaker.ts');
    return fileMaker({ manifest, figures: inOrder }, publication);
  }

  /** Runs with the files of a release; what failed is tried anew the next time. */
  async function using<T>(id: string, run: (make: FileMaker) => Promise<T>): Promise<T | undefined> {
    const opened = known.get(id) ?? open(id);
    known.delete(id);
    known.set(id, opened);
    const found = await opened
      .then((make) => make && run(make))
      .catch((error: unknown) => {
        known.delete(id);
        throw error;
      });
    if (found === undefined) known.delete(id);
    const [oldest] = known.keys();
    if (known.size > MOST && oldest !== undefined) known.delete(oldest);
    return found;
  }

  return {
    all: (id) => using(id, (make) => Promise.all(KINDS.map(make))),
    one: async (id, name) => {
      const kind = KINDS.find((one) => fileName(id, one) === name);
      return kind === undefined ? undefined : using(id, (make) => make(kind));
    },
  };
}
