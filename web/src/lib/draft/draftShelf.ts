import { DIMENSION_IDS, type DimensionId, type UnitKey } from '#survey';
import { copyPath, DRAFTS } from '#lib/device/paths.ts';
import { isGone, thisTab } from '#lib/device/tabs.ts';
import type { Vault } from '#lib/device/vault.ts';
import type { BufferedDraft, Orphan } from './bufferedDraft.ts';
import type { DraftBuffer } from './draftBuffer.ts';

/** The response (Antwortbogen) drafts belong to. */
export interface Shelf {
  readonly unit: UnitKey;
  readonly year: number;
}

/*
 * Drafts lie on the device as `draft/<unit>/<year>/<dimension>/<page>`: two pages that show one section at the
 * same time write side by side, and none overwrites what the other has not sent.
 */

/** Keeps the drafts of one response in the vault, for this page. */
export function draftShelf(vault: Vault, shelf: Shelf): DraftBuffer {
  const pathOf = async (dimension: DimensionId) => `${sectionPath(shelf, dimension)}${await thisTab()}`;
  return {
    keep: async (dimension, buffered) => vault.put(await pathOf(dimension), buffered, buffered.at),
    drop: async (dimension) => vault.remove(await pathOf(dimension)),
    discard: (path) => vault.remove(path),
    see: (dimension, { version, answers, comments, updatedAt, updatedBy }) => {
      const section = { dimension, version, answers, comments, updatedAt, updatedBy };
      void vault.put(copyPath(`section/${shelf.year}/${dimension}`), section, Date.now());
    },
  };
}

/** What pages that are no more left unsent of a section, latest first. */
export async function orphansOf(vault: Vault, shelf: Shelf, dimension: DimensionId): Promise<Orphan[]> {
  const paths = await vault.pathsUnder(sectionPath(shelf, dimension));
  const found = await Promise.all(paths.map((path) => orphanAt(vault, path)));
  return found.flat().toSorted((a, b) => b.buffered.at - a.buffered.at);
}

/** The sections of a response of which something unsent lies on this device, whichever page left it. */
export async function unsentSections(vault: Vault, shelf: Shelf): Promise<DimensionId[]> {
  const found = await Promise.all(
    DIMENSION_IDS.map(async (id) =>
      (await vault.pathsUnder(sectionPath(shelf, id))).length > 0 ? [id] : [],
    ),
  );
  return found.flat();
}

async function orphanAt(vault: Vault, path: string): Promise<Orphan[]> {
  const tab = path.slice(path.lastIndexOf('/') + 1);
  if (!(await isGone(tab))) return [];
  const kept = await vault.get<BufferedDraft>(path);
  return kept === undefined ? [] : [{ path, buffered: kept.value }];
}

function sectionPath({ unit, year }: Shelf, dimension: DimensionId): string {
  return `${DRAFTS}${unit}/${year}/${dimension}/`;
}
