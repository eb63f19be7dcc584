import { execFileSync } from 'node:child_process';
import { existsSync, lstatSync } from 'node:fs';
import { join } from 'node:path';

/** Larger ones are data or pictures, which nobody types. */
const LARGEST = 2_000_000;
const BINARY = /\.(png|jpe?g|gif|ico|woff2?|pdf|gz|br|zip|xlsx|parquet)$/i;

/** Files under version control that people write, by their path below the root. @throws outside of a git checkout */
export function trackedFiles(root: string): readonly string[] {
  const listed = execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 26 });
  return listed.split('\0').filter((path) => {
    if (path === '' || BINARY.test(path) || !existsSync(join(root, path))) return false;
    const stat = lstatSync(join(root, path));
    return stat.isFile() && stat.size <= LARGEST;
  });
}
