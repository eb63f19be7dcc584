import { STANDINGS, stateCode, unitType, type Standing, type StateCode, type UnitType } from '#survey';
import type { ParticipationEntry } from '#lib/api/officeViews.ts';

/** What of the board is shown; absent filters let everything through. */
export interface BoardFilter {
  readonly text: string;
  readonly state?: StateCode;
  readonly type?: UnitType;
  readonly standing?: Standing;
  /** Only units that sent in without a second person (Einpersonenweg). */
  readonly isAlone: boolean;
  /** From 1. */
  readonly page: number;
}

/** Rows on one page of the board. */
const ROWS = 50;

/** The filter as the address holds it; what is no filter is left out. */
export function readFilter(query: URLSearchParams): BoardFilter {
  const state = stateCode.safeParse(query.get('land'));
  const type = unitType.safeParse(query.get('art'));
  const standing = STANDINGS.find((one) => one === query.get('stand'));
  const page = Number(query.get('seite') ?? 1);
  return {
    text: query.get('suche') ?? '',
    ...(state.success && { state: state.data }),
    ...(type.success && { type: type.data }),
    ...(standing && { standing }),
    isAlone: query.get('allein') === 'ja',
    page: Number.isInteger(page) && page > 0 ? page : 1,
  };
}

/**
 * The query of an address with one part of it changed, from the first page on unless the page itself is changed.
 *
 * @param value empty to leave the part out
 */
export function withPart(search: string, name: string, value: string): string {
  const query = new URLSearchParams(search);
  query.delete('seite');
  query.delete(name);
  if (value !== '') query.set(name, value);
  return `?${query.toString()}`;
}

export interface BoardPage {
  readonly rows: readonly ParticipationEntry[];
  /** How many there are on all pages. */
  readonly found: number;
  readonly page: number;
  readonly pages: number;
}

/** The rows of one page of what passes the filter, in the order of the board. */
export function boardPage(units: readonly ParticipationEntry[], filter: BoardFilter): BoardPage {
  const words = plain(filter.text).split(' ').filter(Boolean);
  const found = units.filter(
    (unit) =>
      (filter.state === undefined || unit.state === filter.state) &&
      (filter.type === undefined || unit.type === filter.type) &&
      (filter.standing === undefined || unit.standing === filter.standing) &&
      (!filter.isAlone || unit.approval === 'onePerson') &&
      words.every((word) => plain(unit.name).includes(word) || unit.key.startsWith(word)),
  );
  const pages = Math.max(1, Math.ceil(found.length / ROWS));
  const page = Math.min(filter.page, pages);
  return { rows: found.slice((page - 1) * ROWS, page * ROWS), found: found.length, page, pages };
}

/** Small letters without accents, „ß“ as „ss“. */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('ß', 'ss').trim();
}
