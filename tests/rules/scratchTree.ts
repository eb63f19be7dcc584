import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** The folder of this repository. */
export const ROOT = join(import.meta.dirname, '../..');

export interface ScratchTree {
  readonly root: string;
  remove(): void;
}

/**
 * A small tree of files outside the repository, on which a rule may be broken for once.
 *
 * @param files contents by path from the tree's root
 */
export function scratchTree(files: Record<string, string>): ScratchTree {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'digitalpegel-rules-')));
  for (const [path, contents] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), contents);
  }
  return { root, remove: () => rmSync(root, { recursive: true, force: true }) };
}

/** Lets the tree use the packages installed here; `remove` takes away the link, not the packages. */
export function linkPackages({ root }: ScratchTree): void {
  symlinkSync(join(ROOT, 'node_modules'), join(root, 'node_modules'));
}
