/**
 * How results are shown (Ansicht): bars with intervals, stacked levels, dots, quartiles, two editions as slopes, lines
 * over the editions, a table of fields, a map.
 */
export const VIEWS = [
  'balken',
  'stufen',
  'punkte',
  'quartile',
  'steigung',
  'verlauf',
  'raster',
  'karte',
] as const;
export type View = (typeof VIEWS)[number];

/** What divides the administrations: Länder, Größenklassen, Verwaltungstypen, Kreise. */
export const GROUPINGS = ['laender', 'groessen', 'arten', 'kreise'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** What of the results somebody looks at. The address holds it, so every view can be linked and cited. */
export interface Selection {
  readonly grouping: Grouping;
  /** Id of one figure; absent: what the page shows first. */
  readonly measure?: string;
  /** Id of an option of that figure, for its share. */
  readonly option?: string;
  /** Only groups of this Land; without it size classes and types are those of all five. */
  readonly state?: string;
  /** Id of a release (Veröffentlichungsstand); absent: the latest. */
  readonly release?: string;
  /** Ids of the releases a course (Verlauf) is made of, the last of them `release`; absent: the latest of each edition. */
  readonly series?: readonly string[];
  /** Id of the only group whose course is shown, beside all together. */
  readonly only?: string;
  /** First edition of a span; absent: the first there is. */
  readonly since?: number;
  /** Absent: what suits the question best. */
  readonly view?: View;
  /** By value instead of the order of the publication. */
  readonly sort?: 'wert';
  /** Id of a group that is set off from the others. */
  readonly highlight?: string;
}

const FORMS = {
  feld: /^[a-z][a-z0-9.-]{0,60}$/,
  antwort: /^[a-z0-9][a-z0-9-]{0,60}$/i,
  land: /^1[2-6]$/,
  stand: /^\d{4}\.[1-9]\d{0,3}$/,
  reihe: /^\d{4}\.[1-9]\d{0,3}(?:_\d{4}\.[1-9]\d{0,3}){0,99}$/,
  nur: /^[a-z0-9][a-z0-9-]{0,60}$/,
  ab: /^20\d{2}$/,
  hervor: /^[a-z0-9][a-z0-9+-]{0,120}$/,
} as const;

/** Every word for a view in an address, those of old links too. */
export const VIEW_WORDS: ReadonlyMap<string, View> = new Map([
  ...VIEWS.map((view): [string, View] => [view, view]),
  ['mittelwert', 'balken'],
  ['verteilung', 'quartile'],
]);

/** Reads what it understands; what it does not, `unknownParts` tells: an old link still leads somewhere. */
export function readSelection(query: URLSearchParams): Selection {
  const text = (name: keyof typeof FORMS): string | undefined => {
    const value = query.get(name) ?? '';
    return FORMS[name].test(value) ? value : undefined;
  };
  const since = text('ab');
  return present({
    grouping: GROUPINGS.find((one) => one === query.get('gruppen')) ?? 'laender',
    measure: text('feld'),
    option: text('antwort'),
    state: text('land'),
    release: text('stand'),
    series: text('reihe')?.split('_'),
    only: text('nur'),
    since: since === undefined ? undefined : Number(since),
    view: VIEW_WORDS.get(query.get('ansicht') ?? ''),
    sort: query.get('sortierung') === 'wert' ? 'wert' : undefined,
    highlight: text('hervor'),
  });
}

/** The query of a selection, with its question mark; empty for the default. */
export function selectionQuery(selection: Selection): string {
  const { grouping, measure, option, state, release, series, only, since, view, sort, highlight } = selection;
  const entries = Object.entries({
    feld: measure,
    antwort: option,
    gruppen: grouping === 'laender' ? undefined : grouping,
    land: state,
    stand: release,
    reihe: series?.join('_'),
    nur: only,
    ab: since?.toString(),
    ansicht: view,
    sortierung: sort,
    hervor: highlight,
  }).flatMap(([name, value]): [string, string][] => (value === undefined ? [] : [[name, value]]));
  return entries.length === 0 ? '' : `?${new URLSearchParams(entries).toString()}`;
}

/** Changes of a selection; `undefined` takes something away. */
export type SelectionChanges = { readonly [K in keyof Selection]?: Selection[K] | undefined };

/** The selection with changes. */
export function changedSelection(selection: Selection, changes: SelectionChanges): Selection {
  const { grouping = selection.grouping, ...rest } = { ...selection, ...changes };
  const entries = Object.entries(rest).filter(([, value]) => value !== undefined);
  return { grouping, ...Object.fromEntries(entries) };
}

type Maybe<T> = { readonly [K in keyof T]: T[K] | undefined };

/** Leaves out what is absent. */
function present({
  grouping,
  ...rest
}: Maybe<Required<Omit<Selection, 'grouping'>>> & Pick<Selection, 'grouping'>): Selection {
  const { measure, option, state, release, series, only, since, view, sort, highlight } = rest;
  return {
    grouping,
    ...(measure !== undefined && { measure }),
    ...(option !== undefined && { option }),
    ...(state !== undefined && { state }),
    ...(release !== undefined && { release }),
    ...(series !== undefined && { series }),
    ...(only !== undefined && { only }),
    ...(since !== undefined && { since }),
    ...(view !== undefined && { view }),
    ...(sort !== undefined && { sort }),
    ...(highlight !== undefined && { highlight }),
  };
}
