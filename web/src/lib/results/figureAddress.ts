import { selectionQuery, type Selection } from '#lib/url/selection.ts';
import type { FigureFacts } from './figureFacts.ts';

/** Where a figure is found again: the page it is on and what is selected there. */
export interface FigurePlace {
  readonly origin: string;
  /** „/vergleich“ */
  readonly path: string;
  readonly selection: Selection;
}

/** The permanent address of a figure, with its release, and with all of them where it is a series. */
export function figureAddress(
  { origin, path, selection }: FigurePlace,
  facts: Pick<FigureFacts, 'releaseId' | 'series'>,
): string {
  return `${origin}${path}${selectionQuery({ ...selection, ...pinsOf(facts) })}`;
}

const pinsOf = ({ releaseId, series }: Pick<FigureFacts, 'releaseId' | 'series'>) => ({
  ...(releaseId !== undefined && { release: releaseId }),
  ...(series !== undefined && { series }),
});

/**
 * The address under which other sites may show it in a frame; `undefined` for what is neither one measure nor a map nor
 * the table of all fields.
 */
export function embedAddress(
  { origin, path, selection }: FigurePlace,
  { measure, files, ...facts }: Pick<FigureFacts, 'releaseId' | 'series' | 'measure' | 'files'>,
): string | undefined {
  const isMap = path === '/karte';
  const named = isMap || selection.view === 'raster' ? (selection.measure ?? files[0]?.id) : undefined;
  const shown = measure ?? named;
  if (shown === undefined) return undefined;
  const query = selectionQuery({ ...selection, measure: shown, ...pinsOf(facts) });
  return `${origin}/einbetten${isMap ? path : '/vergleich'}${query}`;
}
