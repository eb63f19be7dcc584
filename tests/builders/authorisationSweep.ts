import type { DeclaredRoute } from '#functions';
import { editionState, type EditionState } from '#survey';
import { cellsOf, expectedOf, personOf, rowOf, type Cell, type Outcome } from './authorisationCells.ts';
import type { CanaryField, Told } from './canaryField.ts';
import { DEAD_SESSIONS, SIDES, type SessionState, type Side } from './canaryPeople.ts';
import { ACTORS, type ActorName } from './permissionMatrix.ts';

/** What a sweep found. */
export interface Swept {
  /** Every answer that is not what the matrix says, in a line each. */
  readonly deviations: readonly string[];
  /** `editor POST /api/…` for every actor and route that was answered with success. */
  readonly succeeded: ReadonlySet<string>;
  /** Canaries that people of their own administration were told. */
  readonly canaries: ReadonlySet<string>;
}

interface Sweeping {
  readonly field: CanaryField;
  readonly state: EditionState;
  readonly deviations: string[];
  readonly succeeded: Set<string>;
  readonly canaries: Set<string>;
}

/**
 * Tries every route as every actor, in every state of the edition and with every kind of session.
 *
 * @param until when it may stop before the end
 */
export async function sweep(
  field: CanaryField,
  routes: readonly DeclaredRoute[] = field.routes,
  until: 'end' | 'firstDeviation' = 'end',
): Promise<Swept> {
  const deviations: string[] = [];
  const succeeded = new Set<string>();
  const canaries = new Set<string>();
  for (const state of editionState.options) {
    await field.enter(state);
    const sweeping = { field, state, deviations, succeeded, canaries };
    for (const route of routes) {
      for (const actor of ACTORS) {
        if (until === 'end' || deviations.length === 0) await tryRoute(sweeping, route, actor);
      }
    }
  }
  return { deviations, succeeded, canaries };
}

async function tryRoute(sweeping: Sweeping, route: DeclaredRoute, actor: ActorName): Promise<void> {
  const sides = personOf(actor, 'a')?.side === undefined ? (['a'] as const) : SIDES;
  for (const side of sides) await tryCells(sweeping, route, actor, side);
  const [own] = cellsOf(route, actor, 'a');
  if (own === undefined || personOf(actor, 'a') === undefined) return;
  const isSameForAll = rowOf(route).reaches.public === 'any';
  if (isSameForAll && sweeping.state !== 'open') return;
  for (const session of DEAD_SESSIONS) await trySession(sweeping, route, actor, { cell: own, session });
  await trySession(sweeping, route, actor, { cell: own, session: 'aged' });
}

/** With a living session: own, foreign, not delegated, not existing. */
async function tryCells(
  sweeping: Sweeping,
  route: DeclaredRoute,
  actor: ActorName,
  side: Side,
): Promise<void> {
  const person = personOf(actor, side);
  const bodies: Partial<Record<Cell['variant'], Told>> = {};
  for (const cell of cellsOf(route, actor, side)) {
    const told = await sweeping.field.ask({ route, person, ...cell });
    bodies[cell.variant] = told;
    const expected = expectedOf(route, actor, cell.variant, sweeping.state);
    note(sweeping, `${actor} of ${side}, ${cell.variant}: ${route.method} ${cell.address}`, expected, told);
    for (const [canary] of told.text.matchAll(/kanarie[\w-]*/g)) sweeping.canaries.add(canary);
    if (told.status < 400) sweeping.succeeded.add(`${actor} ${route.method} ${route.path}`);
  }
  const { foreignBody, nothingBody } = bodies;
  const isLike = foreignBody?.status === nothingBody?.status && foreignBody?.problem === nothingBody?.problem;
  const mayKnow = expectedOf(route, actor, 'foreignBody', sweeping.state) !== 'like nothing';
  if (!isLike && !mayKnow) {
    sweeping.deviations.push(
      `${route.method} ${route.path} tells ${actor} a foreign id in the body from none`,
    );
  }
}

async function trySession(
  sweeping: Sweeping,
  route: DeclaredRoute,
  actor: ActorName,
  { cell, session }: { readonly cell: Cell; readonly session: SessionState },
): Promise<void> {
  const told = await sweeping.field.ask({ route, person: personOf(actor, 'a'), session, ...cell });
  const expected =
    session === 'aged' ? agedOutcome(route, actor, sweeping.state) : deadOutcome(route, sweeping.state);
  note(sweeping, `${actor}, ${session} session: ${route.method} ${cell.address}`, expected, told);
  if (session !== 'aged' && told.text.includes('"signedIn":true')) {
    sweeping.deviations.push(`${actor}, ${session} session: counts as signed in`);
  }
}

/** Somebody whose session does not hold is nobody. */
function deadOutcome(route: DeclaredRoute, state: EditionState): Outcome {
  return expectedOf(route, 'public', 'own', state);
}

function agedOutcome(route: DeclaredRoute, actor: ActorName, state: EditionState): Outcome {
  const isGrave = route.declaration.stepUp === true && rowOf(route).reaches[actor] !== '·';
  return isGrave ? 'stepUp' : expectedOf(route, actor, 'own', state);
}

function note({ state, deviations }: Sweeping, what: string, expected: Outcome, told: Told): void {
  const { status, problem, faults } = told;
  const where = `${state} · ${what}`;
  if (!isAs(expected, told)) deviations.push(`${where}: ${expected} expected, ${status} ${problem} answered`);
  deviations.push(...faults.map((fault) => `${where}: ${fault}`));
}

function isAs(expected: Outcome, { status, problem }: Told): boolean {
  switch (expected) {
    case 'signIn':
      return status === 401 && problem === '/probleme/sign-in-required';
    case 'stepUp':
      return status === 401 && problem === '/probleme/step-up-required';
    case 'forbidden':
      return status === 403 && problem === '/probleme/forbidden';
    case 'notFound':
      return status === 404;
    case 'editionClosed':
      return status === 409 && problem === '/probleme/edition-closed';
    case 'malformed':
      return status === 400;
    case 'done':
    case 'like nothing':
      return status !== 401 && status !== 403 && problem !== '/probleme/edition-closed';
  }
}
