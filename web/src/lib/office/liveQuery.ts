import { selectionQuery, type Selection } from '#lib/url/selection.ts';

/** The page with unreleased results (Auswertung). */
export const LIVE_PATH = '/geschaeftsstelle/auswertung';

/** Changes of a selection; `undefined` takes something away. */
export type SelectionChanges = { readonly [K in keyof Selection]?: Selection[K] | undefined };

/** The selection with changes. */
export function changedSelection(selection: Selection, changes: SelectionChanges): Selection {
  const { grouping = selection.grouping, ...rest } = { ...selection, ...changes };
  const entries = Object.entries(rest).filter(([, value]) => value !== undefined);
  return { grouping, ...Object.fromEntries(entries) };
}

/** The query of what is selected of an edition: „?jahr=2026&feld=eakte“ */
export function liveQuery(year: number, selection: Selection): string {
  const query = new URLSearchParams({ jahr: String(year) });
  for (const [name, value] of new URLSearchParams(selectionQuery(selection))) query.set(name, value);
  return `?${query.toString()}`;
}
