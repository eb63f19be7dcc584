import type { DeclaredRoute } from '#functions';
import { DIMENSION_IDS } from '#survey';
import { QUESTIONNAIRE_2026 } from '#survey/edition2026';
import {
  officePerson,
  sessionIdOf,
  sha256,
  UNIT_OF,
  unitPerson,
  type CanaryPerson,
  type Side,
} from './canaryPeople.ts';
import { ACCESSES, CANDIDATE, invitationSecret, STAFF_SECRET, SUBMISSIONS, YEAR } from './canaryWorld.ts';

/** What the addresses and bodies of requests are about. */
export interface RequestIds {
  readonly year: string;
  readonly dimension: string;
  readonly unit: string;
  readonly session: string;
  /** Account of an editor and of a contributor of the unit, and of somebody of the association. */
  readonly colleague: string;
  readonly contributor: string;
  readonly staff: string;
  readonly accepted: string;
  readonly pending: string;
  readonly invitation: string;
  readonly token: string;
  readonly staffInvitation: string;
  /** Requests for security answers: one that waits for a second person, one that may be read. */
  readonly access: string;
  readonly readable: string;
  readonly release: string;
  readonly draft: string;
  readonly candidate: string;
  readonly figure: string;
  readonly group: string;
  /** A table of a release beside its figures. */
  readonly table: string;
}

/** Ids of what belongs to a side, asked for by this person. */
export function idsOf(side: Side, person: CanaryPerson): RequestIds {
  return {
    year: String(YEAR),
    dimension: 'eakte',
    unit: UNIT_OF[side],
    session: sessionIdOf(person),
    colleague: unitPerson(side, 'bert').account.id,
    contributor: unitPerson(side, 'dora').account.id,
    staff: officePerson('paul').account.id,
    accepted: SUBMISSIONS[side].accepted,
    pending: SUBMISSIONS[side].pending,
    invitation: sha256(invitationSecret(side)),
    token: `${UNIT_OF[side]}.${invitationSecret(side)}`,
    staffInvitation: sha256(STAFF_SECRET),
    access: ACCESSES[side].open,
    readable: ACCESSES[side].readable,
    release: '2025.2',
    draft: '2025.3',
    candidate: CANDIDATE,
    figure: 'eakte',
    group: '14',
    table: 'participation',
  };
}

const NO_HASH = sha256('nobody');
const NO_UUID = 'cccccccc-0000-4000-8000-000000000000';

/** Ids that name nothing. */
export const IDS_OF_NOTHING: RequestIds = {
  year: '1999',
  dimension: 'kaffee',
  unit: '99999999',
  session: NO_HASH.slice(0, 16),
  colleague: NO_HASH,
  contributor: NO_HASH,
  staff: NO_HASH,
  accepted: NO_UUID,
  pending: NO_UUID,
  invitation: NO_HASH,
  token: `99999999.${'x'.repeat(43)}`,
  staffInvitation: NO_HASH,
  access: NO_UUID,
  readable: NO_UUID,
  release: '1999.1',
  draft: '1999.1',
  candidate: NO_UUID,
  figure: 'kaffee',
  group: 'kaffee',
  table: 'kaffee',
};

/**
 * The address of a route with these ids.
 *
 * @param instead other ids for some parameters of the path
 */
export function addressOf(
  { method, path }: DeclaredRoute,
  ids: RequestIds,
  instead: Readonly<Partial<Record<string, RequestIds>>> = {},
): string {
  const address = path.replace(PARAMETER, (_, name: string, pattern = '') => {
    const ending = /\\\.(\w+)/.exec(pattern)?.[1];
    return parameterOf(path, name, instead[name] ?? ids) + (ending === undefined ? '' : `.${ending}`);
  });
  const query = QUERIES[`${method} ${path}`];
  return query === undefined ? address : `${address}?${query}`;
}

/** Names of the parameters in a path. */
export function parametersOf({ path }: Pick<DeclaredRoute, 'path'>): string[] {
  return [...path.matchAll(PARAMETER)].map(([, name = '']) => name);
}

const PARAMETER = /:(\w+)(?:\{([^}]*)\})?/g;

function parameterOf(path: string, name: string, ids: RequestIds): string {
  switch (name) {
    case 'year':
      return ids.year;
    case 'dimension':
      return ids.dimension;
    case 'figure':
    case 'part':
      return ids.figure;
    case 'table':
      return ids.table;
    case 'group':
      return ids.group;
    case 'name':
      return `digitalpegel-${ids.release}-daten.csv`;
    case 'key':
      return ids.unit;
    case 'account':
      if (path.includes('/staff/')) return ids.staff;
      return path.endsWith('/sections') ? ids.contributor : ids.colleague;
    case 'id':
      if (path.includes('/office/releases/')) return ids.draft;
      if (path.includes('/releases/')) return ids.release;
      if (path.endsWith('/security-access/:id/answers')) return ids.readable;
      if (path.includes('/security-access/')) return ids.access;
      if (path.includes('/submissions/')) return ids.accepted;
      if (path.includes('/sessions/')) return ids.session;
      if (path.includes('/staff/')) return ids.staffInvitation;
      if (path.includes('/invitations/')) return ids.invitation;
  }
  throw new RangeError(`Nothing is known to put for ${name} into ${path}.`);
}

const QUERIES: Readonly<Partial<Record<string, string>>> = {
  'GET /api/units': 'query=Stadt',
  'GET /api/series/:figure{[^/]+\\.csv}': 'groups=gesamt,14&since=2020',
  'GET /api/office/audit': 'month=2026-11',
  'GET /api/office/audit.csv': 'month=2026-11',
};

/**
 * A body the route takes, about these ids.
 *
 * @throws when a route has a body and none is known here: every route is tested with one that is right
 */
export function bodyOf({ method, path, declaration }: DeclaredRoute, ids: RequestIds): unknown {
  if (declaration.body === undefined) return undefined;
  const make = BODIES[`${method} ${path}`];
  if (make === undefined) throw new RangeError(`No body is known for ${method} ${path}.`);
  const body = make(ids);
  declaration.body.parse(body);
  return body;
}

/** Whether the body names something that belongs to somebody. */
export function namesIds(route: DeclaredRoute, ids: RequestIds): boolean {
  const other = bodyOf(route, IDS_OF_NOTHING);
  return JSON.stringify(bodyOf(route, ids)) !== JSON.stringify(other);
}

const OPERATION = 'dddddddd-0000-4000-8000-000000000001';
const DATES = {
  opensAt: '2026-10-01T06:00:00.000Z',
  closesAt: '2027-01-15T17:00:00.000Z',
  graceUntil: '2027-01-18T17:00:00.000Z',
};
const VERSIONS = { ...Object.fromEntries(DIMENSION_IDS.map((dimension) => [dimension, 1])), eakte: 2 };
const decision = ({ pending }: RequestIds) => ({ operation: OPERATION, submission: pending });

const BODIES: Readonly<Partial<Record<string, (ids: RequestIds) => object>>> = {
  'PUT /api/responses/:year/mode': () => ({ mode: 'full', rev: 1 }),
  'PUT /api/responses/:year/sections/:dimension': () => ({
    seen: 2,
    operation: OPERATION,
    answers: {},
    comments: {},
  }),
  'PUT /api/responses/:year/sections/:dimension/done': () => ({ seen: 2, done: true }),
  'POST /api/responses/:year/submission': () => ({
    id: OPERATION,
    versions: VERSIONS,
    mode: 'full',
    reason: 'Zahlen berichtigt',
  }),
  'POST /api/responses/:year/approval': decision,
  'POST /api/responses/:year/withdrawal': decision,
  'POST /api/responses/:year/return': (ids) => ({
    ...decision(ids),
    comment: 'Bitte prüfen',
    sections: { eakte: 'Bitte prüfen' },
  }),
  'POST /api/team/invitations': () => ({ operation: OPERATION, role: 'editor' }),
  'PUT /api/team/members/:account/sections': () => ({ sections: ['ozg'], rev: 0 }),
  'POST /api/team/reminders': ({ contributor }) => ({ operation: OPERATION, account: contributor }),
  'POST /api/invitations/look-up': ({ token }) => ({ token }),
  'POST /api/invitations/accept': ({ token }) => ({ token }),
  'POST /api/office/units/:key/security-access': ({ year }) => ({
    operation: OPERATION,
    year: Number(year),
    reason: 'Rückfrage zu einer auffälligen Angabe',
  }),
  'POST /api/office/live/:year/selections': ({ figure }) => ({ states: ['14'], figures: [figure] }),
  'POST /api/office/units/:key/invitations': () => ({ operation: OPERATION, role: 'editor' }),
  'POST /api/office/staff/invitations': () => ({ operation: OPERATION, role: 'analyst' }),
  'POST /api/office/editions': () => ({
    ...DATES,
    opensAt: '2027-10-01T06:00:00.000Z',
    closesAt: '2027-12-18T17:00:00.000Z',
    graceUntil: '2027-12-21T17:00:00.000Z',
    year: 2027,
    questionnaire: QUESTIONNAIRE_2026.version,
  }),
  'POST /api/office/releases': () => ({
    operation: OPERATION,
    edition: YEAR,
    correction: 'Zahlen einer Verwaltung berichtigt',
  }),
  'POST /api/office/releases/:id/discarding': ({ candidate }) => ({ candidate }),
  'POST /api/office/releases/:id/publication': ({ candidate }) => ({ candidate }),
  'PUT /api/office/editions/:year/dates': () => DATES,
  'POST /api/office/editions/:year/extension': () => ({
    closesAt: DATES.closesAt,
    graceUntil: DATES.graceUntil,
  }),
};

/** The body with this id in the place of each text, one after the other, as far as the route takes it. */
export function withId({ declaration }: DeclaredRoute, body: unknown, id: string): unknown[] {
  if (typeof body !== 'object' || body === null) return [];
  return Object.entries(body).flatMap(([key, value]) => {
    const changed = { ...body, [key]: id };
    return typeof value === 'string' && declaration.body?.safeParse(changed).success === true
      ? [changed]
      : [];
  });
}
