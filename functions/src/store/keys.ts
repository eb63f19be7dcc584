import type { DimensionId, UnitKey } from '#survey';

/**
 * Where every item lies. Keys are built from parsed values only.
 *
 * Editions share one partition, and so do the manifests of releases: both are few, and one query lists
 * them, so nothing ever scans the table.
 */
export interface Key {
  readonly pk: string;
  readonly sk: string;
}

export const EDITIONS = 'EDITIONS';
export const RELEASES = 'RELEASES';
/** What the sort keys of sections begin with. */
export const SECTION = 'SECTION#';
/** What the sort keys of submissions begin with. */
export const SUBMISSION = 'SUBMISSION#';

export const keys = {
  edition: (year: number): Key => ({ pk: EDITIONS, sk: String(year) }),
  head: (edition: number, unit: UnitKey): Key => ({ pk: response(edition, unit), sk: 'HEAD' }),
  section: (edition: number, unit: UnitKey, dimension: DimensionId): Key => ({
    pk: response(edition, unit),
    sk: `${SECTION}${dimension}`,
  }),
  submission: (edition: number, unit: UnitKey, id: string): Key => ({
    pk: response(edition, unit),
    sk: `${SUBMISSION}${id}`,
  }),
  account: (id: string): Key => ({ pk: `ACCOUNT#${id}`, sk: 'ACCOUNT' }),
  session: (account: string, hash: string): Key => ({ pk: `ACCOUNT#${account}`, sk: `SESSION#${hash}` }),
  signIn: (hash: string): Key => ({ pk: `SIGNIN#${hash}`, sk: 'SIGNIN' }),
  release: (edition: number, number: number): Key => ({
    pk: RELEASES,
    sk: `${String(edition)}#${String(number).padStart(6, '0')}`,
  }),
  releasePart: (id: string, hash: string, part: number): Key => ({
    pk: `RELEASE#${id}`,
    sk: `${hash}#PART#${String(part).padStart(4, '0')}`,
  }),
};

/** Partition of one response: head, sections and submissions of a unit in an edition. */
export function response(edition: number, unit: UnitKey): string {
  return `RESPONSE#${String(edition)}#${unit}`;
}

/** Partition of the index `byEdition`. */
export function editionIndex(edition: number): string {
  return `EDITION#${String(edition)}`;
}
