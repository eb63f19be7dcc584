import type { DeclaredRoute } from '#functions';
import type { EditionState } from '#survey';
import { officePerson, unitPerson, type CanaryPerson, type Side } from './canaryPeople.ts';
import { addressOf, bodyOf, idsOf, IDS_OF_NOTHING, namesIds, parametersOf } from './exampleRequests.ts';
import { EXPECTED_ROWS, type ActorName, type ExpectedRow, type ReachWord } from './permissionMatrix.ts';

/**
 * What a request is about: the own (`own`), what belongs to another administration (`foreign`, in the path), one id
 * of it among own ones (`mixed`), a section that was not delegated, what does not exist, or ids in the body.
 */
export type Variant =
  'own' | 'foreign' | 'mixed' | 'undelegated' | 'nothing' | 'foreignBody' | 'nothingBody' | 'foreignQuery';

export interface Cell {
  readonly variant: Variant;
  readonly address: string;
  readonly body: unknown;
}

/** Who plays an actor; what the clock does has no session, as everybody without an account. */
export function personOf(actor: ActorName, side: Side): CanaryPerson | undefined {
  switch (actor) {
    case 'public':
    case 'job':
      return undefined;
    case 'contributor':
      return unitPerson(side, 'dora');
    case 'editor':
      return unitPerson(side, 'anna');
    case 'approver':
      return unitPerson(side, 'chris');
    case 'analyst':
      return officePerson('olga');
    case 'speaker':
      return officePerson('paul');
    case 'admin':
      return officePerson('ute');
  }
}

const OWNED = new Set(['key', 'account', 'id']);

/** All requests to a route that one actor of a side tries. */
export function cellsOf(route: DeclaredRoute, actor: ActorName, side: Side): Cell[] {
  const other = side === 'a' ? 'b' : 'a';
  const own = idsOf(side, personOf(actor, side) ?? unitPerson(side, 'anna'));
  const foreign = idsOf(other, unitPerson(other, 'anna'));
  const body = bodyOf(route, own);
  const parameters = parametersOf(route);
  const owned = parameters.filter((name) => OWNED.has(name));
  const cell = (variant: Variant, address: string, changed = body): Cell => ({
    variant,
    address,
    body: changed,
  });
  const plain = addressOf(route, own);
  const with_ = (names: readonly string[], ids: typeof own) =>
    addressOf(route, own, Object.fromEntries(names.map((name) => [name, ids])));
  const isForeign = with_(owned, foreign) !== plain;
  return [
    cell('own', plain),
    ...(isForeign ? [cell('foreign', with_(owned, foreign))] : []),
    ...(owned.length > 1 ? owned.map((name) => cell('mixed', with_([name], foreign))) : []),
    ...(parameters.includes('dimension')
      ? [cell('undelegated', with_(['dimension'], { ...own, dimension: 'ozg' }))]
      : []),
    ...parameters.map((name) => cell('nothing', with_([name], IDS_OF_NOTHING))),
    ...(body !== undefined && namesIds(route, own)
      ? [
          cell('foreignBody', plain, bodyOf(route, foreign)),
          cell('nothingBody', plain, bodyOf(route, IDS_OF_NOTHING)),
        ]
      : []),
    cell('foreignQuery', `${plain}${plain.includes('?') ? '&' : '?'}unit=${foreign.unit}`),
  ];
}

/** What must come back; `done` is neither a refusal by the policy nor a fault. */
export type Outcome =
  'signIn' | 'forbidden' | 'notFound' | 'editionClosed' | 'stepUp' | 'malformed' | 'done' | 'like nothing';

const ROWS = new Map(EXPECTED_ROWS.map((row) => [row.permission, row]));

export function rowOf({ declaration, method, path }: DeclaredRoute): ExpectedRow {
  const row = ROWS.get(declaration.permission);
  if (row === undefined) throw new RangeError(`The matrix has no row for ${method} ${path}.`);
  return row;
}

/** What the matrix says about a cell, for somebody whose session is alive. */
export function expectedOf(
  route: DeclaredRoute,
  actor: ActorName,
  variant: Variant,
  state: EditionState,
): Outcome {
  const row = rowOf(route);
  const reach = row.reaches[actor];
  if (reach === '·') return actor === 'public' || actor === 'job' ? 'signIn' : 'forbidden';
  if (isAtNoUnit(route, actor)) return 'notFound';
  switch (variant) {
    case 'foreign':
      return seesForeign(row, reach) ? 'done' : 'notFound';
    case 'mixed':
    case 'nothing':
      return 'notFound';
    case 'undelegated':
      return reach === 'del' ? 'notFound' : inState(row, state);
    case 'foreignBody':
      return seesForeign(row, reach) ? 'done' : 'like nothing';
    case 'foreignQuery':
      return takesAnyQuery(route) ? 'done' : 'malformed';
    case 'nothingBody':
      return 'done';
    case 'own':
      return inState(row, state);
  }
}

/** Routes about the own administration have nothing for people of the association, whatever they may reach. */
export function isAtNoUnit({ path }: DeclaredRoute, actor: ActorName): boolean {
  return /^\/api\/(team|responses)\b/.test(path) && personOf(actor, 'a')?.side === undefined;
}

function seesForeign({ reaches }: ExpectedRow, reach: ReachWord): boolean {
  return reaches.public === 'any' || reach === 'any';
}

function inState({ states }: ExpectedRow, state: EditionState): Outcome {
  return states.includes(state) ? 'done' : 'editionClosed';
}

function takesAnyQuery({ declaration }: DeclaredRoute): boolean {
  return declaration.query?.safeParse({ unit: 'x' }).success === true;
}
