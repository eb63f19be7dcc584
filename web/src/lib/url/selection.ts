/** How results are shown (Ansicht): means with intervals, or the middle half of the administrations. */
export type View = 'mittelwert' | 'verteilung';

/** What of the results somebody looks at. The address holds it, so every view can be linked and cited. */
export interface Selection {
  readonly view: View;
  /** Id of one figure; absent: the core dimensions and the index side by side. */
  readonly measure?: string;
  /** Id of a release (Veröffentlichungsstand); absent: the latest. */
  readonly release?: string;
}

const MEASURE = /^[a-z][a-z0-9.-]{0,40}$/;
const RELEASE = /^\d{4}\.[1-9]\d{0,3}$/;

/** Reads what it understands and ignores the rest: an old link still leads somewhere. */
export function readSelection(query: URLSearchParams): Selection {
  const measure = query.get('feld') ?? '';
  const release = query.get('stand') ?? '';
  return {
    view: query.get('ansicht') === 'verteilung' ? 'verteilung' : 'mittelwert',
    ...(MEASURE.test(measure) ? { measure } : {}),
    ...(RELEASE.test(release) ? { release } : {}),
  };
}

/** The query of a selection, with its question mark; empty for the default. */
export function selectionQuery({ view, measure, release }: Selection): string {
  const query = new URLSearchParams();
  if (measure !== undefined) query.set('feld', measure);
  if (view !== 'mittelwert') query.set('ansicht', view);
  if (release !== undefined) query.set('stand', release);
  return query.size === 0 ? '' : `?${query.toString()}`;
}
