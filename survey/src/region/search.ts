import { beginsWithOneEdit } from './oneEdit.ts';
import type { Registry } from './registry.ts';
import { entriesOf, type Entry, type Hit } from './searchIndex.ts';
import { fold } from './searchText.ts';

/** Finds units by what somebody types; best hits first, each unit at most once, none for an empty query. */
export type Search = (query: string, limit?: number) => readonly Hit[];

/** Longer than every full name; what is pasted by mistake is cut off here. */
const LONGEST_QUERY = 120;

/** How well an entry matches, best first. */
const RANKS = ['exact', 'prefix', 'wordPrefix', 'middle'] as const;
type Rank = (typeof RANKS)[number];
type Matcher = (entry: Entry) => Rank | undefined;

/**
 * Builds the search over all units and the Gemeinden they serve, by name or key.
 *
 * Several words may come in any order and be unfinished. Only when nothing is found, words written
 * together and a single typing error are forgiven.
 */
export function createSearch(registry: Registry): Search {
  const entries = entriesOf(registry);
  const vocabulary = [...new Set(entries.flatMap(({ text }) => text.trim().split(' ')))];
  return (typed, limit = 10) => {
    const query = typed.slice(0, LONGEST_QUERY);
    if (isKey(query)) return collect(entries, keyMatcher(query.replace(/\s/g, '')), limit);
    const spellings = [fold(query, 'ae'), fold(query, 'a')];
    if (spellings.includes('')) return [];
    const hits = collect(entries, nameMatcher(spellings), limit);
    return hits.length > 0 ? hits : collect(entries, lenientMatcher(spellings, vocabulary), limit);
  };
}

/** Of equal matches the larger population wins, and a unit's own name before a Gemeinde it serves. */
function collect(entries: readonly Entry[], match: Matcher, limit: number): readonly Hit[] {
  const best = new Map<Hit['unit'], { readonly entry: Entry; readonly rank: number }>();
  for (const entry of entries) {
    const rank = match(entry);
    if (rank === undefined) continue;
    const position = RANKS.indexOf(rank);
    const known = best.get(entry.hit.unit);
    if (known === undefined || position < known.rank) best.set(entry.hit.unit, { entry, rank: position });
  }
  return [...best.values()]
    .toSorted((a, b) => a.rank - b.rank || b.entry.population - a.entry.population)
    .slice(0, limit)
    .map(({ entry }) => entry.hit);
}

function isKey(query: string): boolean {
  return /^\s*\d[\d\s]*$/.test(query);
}

function keyMatcher(digits: string): Matcher {
  return ({ keys }) => {
    if (keys.includes(digits)) return 'exact';
    return keys.some((key) => key.startsWith(digits)) ? 'prefix' : undefined;
  };
}

function nameMatcher(spellings: readonly string[]): Matcher {
  const words = wordsOf(spellings);
  return ({ text, full, names }) => {
    if (!words.every((forms) => forms.some((form) => text.includes(form)))) return undefined;
    if (spellings.some((spelling) => full.has(spelling))) return 'exact';
    if (names.some((name) => spellings.some((spelling) => name.startsWith(spelling)))) return 'prefix';
    const atStart = words.every((forms) => forms.some((form) => text.includes(` ${form}`)));
    return atStart ? 'wordPrefix' : 'middle';
  };
}

/** Each typed word in its spellings: folding turns one word into one word, whichever the umlauts. */
function wordsOf(spellings: readonly string[]): readonly (readonly string[])[] {
  const split = spellings.map((spelling) => spelling.split(' '));
  const first = split[0] ?? [];
  return first.map((word, place) => [...new Set([word, ...split.map((words) => words[place] ?? word)])]);
}

/** Below this length nearly every word would be one typing error away. */
const SHORTEST_FORGIVEN = 4;

function lenientMatcher(spellings: readonly string[], vocabulary: readonly string[]): Matcher {
  const joined = spellings.map((spelling) => spelling.replaceAll(' ', ''));
  const words = wordsOf(spellings).map((forms) => [
    ...forms,
    ...vocabulary.filter((word) => forms.some((form) => isForgiven(word, form))).map((word) => ` ${word}`),
  ]);
  return (entry) => {
    if (joined.some((query) => entry.joined.includes(query))) return 'wordPrefix';
    return words.every((forms) => forms.some((form) => entry.text.includes(form))) ? 'middle' : undefined;
  };
}

function isForgiven(word: string, typed: string): boolean {
  return typed.length >= SHORTEST_FORGIVEN && beginsWithOneEdit(word, typed);
}
