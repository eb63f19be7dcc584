import {
  association,
  cookieOf,
  peopleOf,
  sha256,
  SIDES,
  UNIT_OF,
  type CanaryPerson,
  type Side,
} from './canaryPeople.ts';
import { invitationSecret, STAFF_SECRET, SUBMISSIONS } from './canaryWorld.ts';

/** What must not be in an answer to this reader; `undefined` reads without being signed in. */
function forbiddenTo(reader: CanaryPerson | undefined): RegExp {
  const { side, account } = reader ?? {};
  if (side === undefined) {
    const mayKnowPeople = account?.role === 'analyst' || account?.role === 'admin';
    return mayKnowPeople ? ANSWERS_OF_ANYBODY : EVERYTHING;
  }
  const other = side === 'a' ? 'b' : 'a';
  return account?.role === 'contributor' ? NOT_DELEGATED[side] : EVERYTHING_OF[other];
}

/** What must not be in any log: people, answers and the secrets of sessions and invitations. */
export function leaksOfLog(text: string): string[] {
  return [...text.matchAll(LOGGED)].map(([found]) => found);
}

/** @param mayNameUnits whether the answer may say which administrations there are, as the registry does */
export function leaksTo(reader: CanaryPerson | undefined, text: string, mayNameUnits: boolean): string[] {
  const own = reader?.account.id;
  const found = [...text.matchAll(forbiddenTo(reader))].map(([leak]) => leak).filter((leak) => leak !== own);
  return mayNameUnits ? found.filter((leak) => !UNIT_KEYS.has(leak)) : found;
}

/** Ids which the other side never sees. */
function secretIdsOf(side: Side): string[] {
  return [
    ...peopleOf(side).map(({ account }) => account.id),
    ...Object.values(SUBMISSIONS[side]),
    invitationSecret(side),
    sha256(invitationSecret(side)),
  ];
}

const UNIT_KEYS = new Set(SIDES.map((side) => JSON.stringify(UNIT_OF[side])));
const anyOf = (parts: readonly string[]) => new RegExp(parts.join('|'), 'g');
const ANSWERS_OF_ANYBODY = anyOf(['kanarie-[ab]-(?:abschnitt|ganz)[\\w-]*', ...submissionIds()]);
const EVERYTHING = anyOf([
  'kanarie[\\w-]*',
  ...SIDES.flatMap(secretIdsOf),
  ...association().map(({ account }) => account.id),
]);
const EVERYTHING_OF = { a: everythingOf('a'), b: everythingOf('b') };
const NOT_DELEGATED = { a: notDelegated('a', 'b'), b: notDelegated('b', 'a') };
const LOGGED = anyOf([
  EVERYTHING.source,
  ...[...SIDES.flatMap(peopleOf), ...association()].map((person) => cookieOf(person, 'active') ?? ''),
  STAFF_SECRET,
]);

function submissionIds(): string[] {
  return SIDES.flatMap((side) => Object.values(SUBMISSIONS[side]));
}

function everythingOf(side: Side): RegExp {
  return anyOf([`kanarie-${side}[\\w-]*`, `"${UNIT_OF[side]}"`, ...secretIdsOf(side)]);
}

/** Of the own side only the delegated section and who people are; nothing about the response as a whole. */
function notDelegated(own: Side, other: Side): RegExp {
  return anyOf([
    everythingOf(other).source,
    `kanarie-${own}-(?:ganz|abschnitt-(?!eakte))[\\w-]*`,
    ...Object.values(SUBMISSIONS[own]),
  ]);
}
