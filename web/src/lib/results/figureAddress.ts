import { selectionQuery, type Selection } from '#lib/url/selection.ts';
import type { FigureFacts } from './figureFacts.ts';

/** Where a figure is found again: the page it is on and what is selected there. */
export interface FigurePlace {
  readonly origin: string;
  /** „/vergleich“ */
  readonly path: string;
  readonly selection: Selection;
}

/** The permanent address of a figure, with its release where it comes from one. */
export function figureAddress(
  { origin, path, selection }: FigurePlace,
  { releaseId }: Pick<FigureFacts, 'releaseId'>,
): string {
  const pinned = releaseId === undefined ? selection : { ...selection, release: releaseId };
  return `${origin}${path}${selectionQuery(pinned)}`;
}

/** The address under which other sites may show it in a frame; `undefined` for what is not one measure, save all fields as a table. */
export function embedAddress(
  { origin, path, selection }: FigurePlace,
  { releaseId, files }: Pick<FigureFacts, 'releaseId' | 'files'>,
): string | undefined {
  if (files.length > 1 && selection.view !== 'raster') return undefined;
  const measure = selection.measure ?? files[0]?.id;
  if (measure === undefined) return undefined;
  const pinned = { ...selection, measure, ...(releaseId !== undefined && { release: releaseId }) };
  return `${origin}/einbetten${path === '/karte' ? path : '/vergleich'}${selectionQuery(pinned)}`;
}
