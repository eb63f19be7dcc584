import type { Selection } from '#lib/url/selection.ts';
import type { FigureFacts } from './figureFacts.ts';

/** Words of a file name out of ids: „strategie-k-hemmnisse“ */
const asWords = (id: string): string => id.replaceAll(/[^a-z0-9]+/gi, '-');

/**
 * The name of a picture to download, without its ending: what it shows, of which release (Dateiname).
 *
 * „digitalpegel-2025.1-eakte-karte-kreise-14“, „digitalpegel-entwicklung-eakte-verlauf-laender“
 *
 * @param path of the page it is on; absent with the selection
 */
export function pictureName(
  { releaseId, files }: Pick<FigureFacts, 'releaseId' | 'files'>,
  selection?: Selection,
  path?: string,
): string {
  const measure = selection?.measure ?? files[0]?.id;
  const view = path === '/karte' ? 'karte' : selection?.view;
  return [
    'digitalpegel',
    releaseId ?? 'entwicklung',
    ...(measure === undefined ? [] : [asWords(measure)]),
    ...(selection?.option === undefined ? [] : [asWords(selection.option)]),
    ...(view === undefined ? [] : [view]),
    ...(selection === undefined ? [] : [selection.grouping]),
    ...(selection?.state === undefined ? [] : [selection.state]),
  ].join('-');
}
