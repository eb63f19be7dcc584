import { selectionQuery, type Selection } from '#lib/url/selection.ts';

/** The page with unreleased results (Auswertung). */
export const LIVE_PATH = '/geschaeftsstelle/auswertung';

/** The query of what is selected of an edition: „?jahr=2026&feld=eakte“ */
export function liveQuery(year: number, selection: Selection): string {
  const query = new URLSearchParams({ jahr: String(year) });
  for (const [name, value] of new URLSearchParams(selectionQuery(selection))) query.set(name, value);
  return `?${query.toString()}`;
}
