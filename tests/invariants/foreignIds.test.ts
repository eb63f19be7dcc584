import process from 'node:process';
import { beforeAll, expect, it } from 'vitest';
import { cellsOf, personOf, rowOf } from '../builders/authorisationCells.ts';
import { canaryField, type CanaryField } from '../builders/canaryField.ts';
import { peopleOf, SIDES, UNIT_OF, type Side } from '../builders/canaryPeople.ts';
import { addressOf, bodyOf, idsOf, parametersOf, withId } from '../builders/exampleRequests.ts';

/*
 * Every id that the people of one administration see is tried by the people of another one: in every path, as a
 * query and in every body.
 */

const ROLES = ['contributor', 'editor', 'approver'] as const;
const ID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|\b[0-9a-f]{64}\b|\b[0-9a-f]{16}\b/g;

let field: CanaryField;
const seen: Record<Side, readonly string[]> = { a: [], b: [] };
beforeAll(async () => {
  field = await canaryField();
  for (const side of SIDES) seen[side] = await idsSeenBy(side);
  process.stdout.write(`Foreign ids: ${seen.a.length} and ${seen.b.length} were seen\n`);
});

/** Ids in what the people of a side are told, and that of the administration; what both sides see is nobody's. */
async function idsSeenBy(side: Side): Promise<string[]> {
  const found = new Set<string>([UNIT_OF[side]]);
  for (const route of field.routes.filter((one) => one.method === 'GET' && !isForAll(one))) {
    for (const role of ROLES) {
      const [own] = cellsOf(route, role, side);
      const { text } = await field.ask({ route, person: personOf(role, side), address: own!.address });
      for (const [id] of text.matchAll(ID)) found.add(id);
    }
  }
  return [...found];
}

const isForAll = (route: CanaryField['routes'][number]) => rowOf(route).reaches.public === 'any';

/** Routes which somebody of the other side may call, and everything they are asked with. */
function attempts(kind: 'path' | 'query' | 'body') {
  return SIDES.flatMap((side) =>
    field.routes
      .filter((route) => !isForAll(route))
      .flatMap((route) =>
        ROLES.filter((role) => rowOf(route).reaches[role] !== '·').flatMap((role) => {
          const person = personOf(role, side)!;
          const ids = idsOf(side, person);
          const foreign = seen[side === 'a' ? 'b' : 'a'].filter((id) => !seen[side].includes(id));
          const body = bodyOf(route, ids);
          const ask = { route, person, address: addressOf(route, ids), body };
          return foreign.flatMap((id) => {
            if (kind === 'query') return [{ ...ask, id, address: withQuery(ask.address, id) }];
            if (kind === 'body') return withId(route, body, id).map((one) => ({ ...ask, id, body: one }));
            return parametersOf(route)
              .filter((name) => ['key', 'account', 'id'].includes(name))
              .map((name) => ({ ...ask, id, address: addressOf(route, ids, { [name]: allAre(ids, id) }) }));
          });
        }),
      ),
  );
}

const allAre = (ids: ReturnType<typeof idsOf>, id: string) => ({
  ...ids,
  unit: id,
  session: id,
  colleague: id,
  contributor: id,
  staff: id,
  accepted: id,
  invitation: id,
  staffInvitation: id,
});

const withQuery = (address: string, id: string) => `${address}${address.includes('?') ? '&' : '?'}id=${id}`;

it('people see ids of their own to be tried', () => {
  for (const side of SIDES) expect(seen[side].length).toBeGreaterThan(5);
  const shared = seen.a.filter((id) => seen.b.includes(id));
  expect(shared.filter((id) => peopleOf('a').some(({ account }) => account.id === id))).toEqual([]);
});

it('a foreign id in a path is not found', async () => {
  const tries = attempts('path');
  expect(tries.length).toBeGreaterThan(50);
  for (const attempt of tries) {
    const told = await field.ask(attempt);
    expect({ at: attempt.address, status: told.status, faults: told.faults, written: told.written }).toEqual({
      at: attempt.address,
      status: 404,
      faults: [],
      written: '',
    });
  }
});

it('a foreign id in a query is refused', async () => {
  for (const attempt of attempts('query')) {
    const { status, faults } = await field.ask(attempt);
    expect({ at: attempt.address, status, faults }).toEqual({ at: attempt.address, status: 400, faults: [] });
  }
});

it('a foreign id in a body shows nothing and touches nothing of the administration it belongs to', async () => {
  const tries = attempts('body');
  expect(tries.length).toBeGreaterThan(20);
  for (const attempt of tries) {
    const side = attempt.person.side!;
    const other = side === 'a' ? 'b' : 'a';
    const { status, faults, written } = await field.ask(attempt);
    // The answer may repeat the id it was asked with, as a receipt does.
    const shown = faults.filter((fault) => fault !== `shows ${attempt.id}`);
    expect({ at: attempt.address, body: attempt.body, shown }).toMatchObject({ shown: [] });
    expect(status).not.toBe(403);
    expect(written).not.toMatch(new RegExp(`"(unit|scope)":"${UNIT_OF[other]}"`));
    const strangers = peopleOf(other).filter(({ account }) => account.id !== attempt.id);
    expect(strangers.filter(({ account }) => written.includes(account.id))).toEqual([]);
  }
});
