import type { DimensionId, UnitKey } from '#survey';
import type { FigureKey } from './liveStore.ts';

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

/** Where the association itself is meant, and no unit (Geschäftsstelle). */
export const ASSOCIATION = 'geschaeftsstelle';
/** Whom a member, an invitation or an event belongs to. */
export type Scope = UnitKey | typeof ASSOCIATION;

export const EDITIONS = 'EDITIONS';
export const RELEASES = 'RELEASES';
/** Where the releases in the making lie. */
export const CANDIDATES = 'CANDIDATES';
/** What the sort keys of sessions begin with. */
export const SESSION = 'SESSION#';
/** Where the mails lie that wait to be sent. */
export const OUTBOX = 'OUTBOX';
/** Where the requests for security answers lie. */
export const ACCESS = 'ACCESS';
/** What the sort keys of sections begin with. */
export const SECTION = 'SECTION#';
/** What the sort keys of submissions begin with. */
export const SUBMISSION = 'SUBMISSION#';
export const MEMBER = 'MEMBER#';
export const INVITATION = 'INVITATION#';
export const EVENT = 'EVENT#';

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
  session: (account: string, hash: string): Key => ({ pk: `ACCOUNT#${account}`, sk: `${SESSION}${hash}` }),
  member: (scope: Scope, account: string): Key => ({ pk: unitPartition(scope), sk: `${MEMBER}${account}` }),
  invitation: (scope: Scope, hash: string): Key => ({ pk: unitPartition(scope), sk: `${INVITATION}${hash}` }),
  operation: (scope: Scope, id: string): Key => ({ pk: unitPartition(scope), sk: `OPERATION#${id}` }),
  event: (scope: Scope, at: string, id: string): Key => ({
    pk: unitPartition(scope),
    sk: `${EVENT}${at}#${id}`,
  }),
  auditEvent: (at: string, id: string): Key => ({
    pk: auditPartition(at.slice(0, 7)),
    sk: `${EVENT}${at}#${id}`,
  }),
  signIn: (hash: string): Key => ({ pk: `SIGNIN#${hash}`, sk: 'SIGNIN' }),
  release: (edition: number, number: number): Key => ({
    pk: RELEASES,
    sk: `${String(edition)}#${String(number).padStart(6, '0')}`,
  }),
  releasePart: (id: string, part: string, hash: string, chunk: number): Key => ({
    pk: `RELEASE#${id}`,
    sk: `PART#${part}#${hash}#${fourDigits(chunk)}`,
  }),
  access: (id: string): Key => ({ pk: ACCESS, sk: id }),
  interim: (figure: FigureKey): Key => ({ pk: livePartition(figure), sk: 'INTERIM' }),
  selections: (figure: FigureKey): Key => ({ pk: livePartition(figure), sk: 'SELECTIONS' }),
  view: (figure: FigureKey, account: string, day: string): Key => ({
    pk: livePartition(figure),
    sk: `VIEW#${day}#${account}`,
  }),
  candidate: (edition: number, number: number): Key => ({
    pk: CANDIDATES,
    sk: `${String(edition)}#${String(number).padStart(6, '0')}`,
  }),
  candidateFile: (candidate: string, file: string, hash: string, chunk: number): Key => ({
    pk: candidatePartition(candidate),
    sk: `${file}#${hash}#${fourDigits(chunk)}`,
  }),
  waitingMail: (id: string): Key => ({ pk: OUTBOX, sk: id }),
  finishedMail: (id: string): Key => ({ pk: `MAIL#${id}`, sk: 'MAIL' }),
};

function fourDigits(chunk: number): string {
  return String(chunk).padStart(4, '0');
}

/** Partition of one response: head, sections and submissions of a unit in an edition. */
export function response(edition: number, unit: UnitKey): string {
  return `RESPONSE#${String(edition)}#${unit}`;
}

/** Partition of what belongs to a unit beyond one edition: members, invitations, events. */
export function unitPartition(scope: Scope): string {
  return `UNIT#${scope}`;
}

/** Partition of what was shown of one unreleased figure. */
function livePartition({ edition, figure }: FigureKey): string {
  return `LIVE#${String(edition)}#${figure}`;
}

/** Partition of the events of all units in one month, `2026-11`. */
export function auditPartition(month: string): string {
  return `AUDIT#${month}`;
}

/** Partition of the files of one candidate. */
export function candidatePartition(candidate: string): string {
  return `CANDIDATE#${candidate}`;
}

/** Partition of the index `byEdition`. */
export function editionIndex(edition: number): string {
  return `EDITION#${String(edition)}`;
}
