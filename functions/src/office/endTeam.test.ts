import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { breakingStores } from '../../../tests/builders/breakingStores.ts';
import { openEmbeddedTable, type EmbeddedTable } from '../../../tests/builders/embeddedTable.ts';
import { openEdition } from '../../../tests/builders/examples.ts';
import { teamOn } from '../../../tests/builders/teamUnderTest.ts';
import { endTeam, remainingTeam } from './endTeam.ts';

let table: EmbeddedTable;
beforeAll(async () => {
  table = await openEmbeddedTable();
  await table.stores.editions.add(openEdition());
});
afterAll(() => table.end());

/** An administration with its last editor, an approver, one invited and one who left before. */
async function team() {
  const one = teamOn(table.stores);
  const anna = await one.join('anna');
  const chris = await one.join('chris', { role: 'approver' });
  const { token } = await one.invite(anna, { role: 'contributor', sections: ['eakte'] });
  await table.stores.members.join(one.unit, 'left', '2025-01-01T00:00:00.000Z');
  await table.stores.members.leave(one.unit, 'left', '2025-06-01T00:00:00.000Z');
  return { ...one, anna, chris, token, needs: one.pegel.dependencies };
}

it('tells by role who still has access, and what is offered', async () => {
  const { needs, unit } = await team();
  const { roles, openInvitations } = await remainingTeam(needs, unit);
  expect([roles.toSorted(), openInvitations]).toEqual([['approver', 'editor'], 1]);
});

it('ends every access, also that of the last editor, and what was offered', async () => {
  const one = await team();
  const { needs, unit, call, anna, chris } = one;
  expect(await endTeam(needs, unit)).toEqual({ accounts: 2, invitations: 1 });
  for (const cookie of [anna, chris])
    expect((await call('GET', '/api/responses/2026', { cookie })).status).toBe(401);
  expect(await one.accept(one.token, 'dora')).toMatchObject({ answer: { status: 410 } });
  expect(await remainingTeam(needs, unit)).toEqual({ roles: [], openInvitations: 0 });
  const { events } = await table.stores.audit.ofScope(unit);
  const bySystem = events.filter(({ actor }) => actor === 'system').map(({ kind }) => kind);
  expect(bySystem.toSorted()).toEqual(['invitation-revoked', 'member-removed', 'member-removed']);
});

it('leaves answers, other administrations, and whoever moved to one', async () => {
  const [gone, other] = [await team(), await team()];
  const section = { seen: 0, operation: randomUUID(), answers: {}, comments: {} };
  const path = '/api/responses/2026/sections/eakte';
  expect((await gone.call('PUT', path, { cookie: gone.anna, body: section })).status).toBe(200);
  const [mover] = (await table.stores.members.of(other.unit)).filter(({ leftAt }) => leftAt === undefined);
  await table.stores.members.join(gone.unit, mover!.account, '2025-01-01T00:00:00.000Z');
  await endTeam(gone.needs, gone.unit);
  expect(await table.stores.sections.allOf(2026, gone.unit)).toHaveLength(1);
  expect((await remainingTeam(other.needs, other.unit)).roles).toHaveLength(2);
});

it.each(
  (['before', 'after'] as const).flatMap((moment) =>
    [0, 1, 2, 3, 4, 5].map((writes) => [moment, writes] as const),
  ),
)('broken off %s the effect of write %i, the same again brings it to its end', async (moment, writesLeft) => {
  const { needs, unit, call, anna } = await team();
  const broken = { ...needs, ...breakingStores(table.stores, { moment, writesLeft }) };
  await endTeam(broken, unit).catch(() => undefined);
  await endTeam(needs, unit);
  expect(await remainingTeam(needs, unit)).toEqual({ roles: [], openInvitations: 0 });
  expect((await call('GET', '/api/responses/2026', { cookie: anna })).status).toBe(401);
  const { events } = await table.stores.audit.ofScope(unit);
  const ended = events.filter(({ actor }) => actor === 'system').map(({ kind }) => kind);
  expect(ended.toSorted()).toEqual(['invitation-revoked', 'member-removed', 'member-removed']);
});
