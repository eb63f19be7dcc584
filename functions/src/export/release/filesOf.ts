import type { ReleaseContent } from '#survey';
import { fileMaker } from './fileMaker.ts';
import { FILE_KINDS, isFileKind, type Publication, type ReleaseFile } from './releaseFile.ts';

/**
 * All files of a release (Veröffentlichungsstand). The same release gives the same bytes; what lies behind a withheld
 * value (gesperrt) leaves no trace in any of them.
 */
export async function filesOf(
  content: ReleaseContent,
  publication: Publication,
): Promise<readonly ReleaseFile[]> {
  return Promise.all(Object.keys(FILE_KINDS).filter(isFileKind).map(fileMaker(content, publication)));
}
