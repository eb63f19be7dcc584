import type { Selection } from '#lib/url/selection.ts';

/** What of the results a map shows. */
export interface MapSelection extends Omit<Selection, 'since' | 'view' | 'sort'> {
  readonly grouping: 'laender' | 'kreise';
}

/** In place of a figure: how many took part (Teilnahme). */
export const PARTICIPATION = 'teilnahme';

/** The same selection on the map; `undefined` where there is none, as of size classes and types. */
export function mapSelection({
  grouping,
  measure,
  option,
  state,
  release,
  highlight,
}: Selection): MapSelection | undefined {
  if (grouping !== 'laender' && grouping !== 'kreise') return undefined;
  return {
    grouping,
    ...(measure !== undefined && { measure }),
    ...(option !== undefined && { option }),
    ...(grouping === 'kreise' && state !== undefined && { state }),
    ...(release !== undefined && { release }),
    ...(highlight !== undefined && { highlight }),
  };
}

/** What an address selects on the map: states, unless it says districts. */
export function selectionOnMap(selection: Selection): MapSelection {
  return mapSelection(selection) ?? selectionOnMap({ ...selection, grouping: 'laender' });
}
