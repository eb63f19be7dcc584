import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { apiOn } from '../../../tests/builders/apiUnderTest.ts';
import { breakingStores, type Breakage } from '../../../tests/builders/breakingStores.ts';
import { openEmbeddedTable, type EmbeddedTable } from '../../../tests/builders/embeddedTable.ts';
import { openEdition } from '../../../tests/builders/examples.ts';
import { accountIn, teamOn, type TeamUnderTest } from '../../../tests/builders/teamUnderTest.ts';
import { acceptAs, trustingProvider } from '../../../tests/builders/trustingProvider.ts';
import { createInvitation } from './createInvitation.ts';

/*
 * A process is ended at every write of a redemption, a removal and a change of role, before its effect and after
 * it. Whoever does the same again gets to where they would have been.
 */

let table: EmbeddedTable;
beforeAll(async () => {
  table = await openEmbeddedTable();
  await table.stores.editions.add(openEdition());
});
afterAll(() => table.end());

/** None of these has more writes. */
const ENOUGH = 7;
const EVERY_BREAK = (['before', 'after'] as const).flatMap((moment) =>
  Array.from({ length: ENOUGH }, (_, writesLeft) => ({ moment, writesLeft })),
);

/** The same people on stores that break. */
function breakingCalls({ pegel }: TeamUnderTest, breakage: Breakage) {
  const stores = breakingStores(table.stores, breakage);
  return apiOn(stores, { identityProvider: trustingProvider, clock: pegel.clock });
}

const CONTRIBUTOR = { role: 'contributor', sections: ['dsgvo', 'sicherheit'] };
const trail = async ({ unit }: TeamUnderTest) =>
  (await table.stores.audit.ofScope(unit)).events.map(({ kind }) => kind).toSorted();

describe('a redemption that breaks off', () => {
  it.each(EVERY_BREAK)(
    '$moment the effect of write $writesLeft is completed by its repetition',
    async (at) => {
      const team = teamOn(table.stores);
      const anna = await team.join('anna');
      const { token } = await team.invite(anna, CONTRIBUTOR);
      const breakage = { ...at };
      const broken = breakingCalls(team, breakage);
      await acceptAs(broken.call, token, `dora-${team.unit}`);
      const wasBroken = breakage.writesLeft < 0;
      if (wasBroken) {
        const thief = await team.accept(token, 'thief');
        if (thief.kind === 'accepted') {
          expect(await trail(team)).toContain('member-joined');
          return;
        }
      }
      const again = await team.accept(token, 'dora');
      const account = await table.stores.accounts.get(accountIn(team, 'dora'));
      expect(account).toMatchObject({ role: 'contributor', sections: CONTRIBUTOR.sections, rev: 0 });
      expect(again.kind === 'accepted' || again.answer.status === 410).toBe(true);
      expect(await trail(team)).toEqual(['invitation-created', 'member-joined']);
      const members = await table.stores.members.of(team.unit);
      expect(members.map(({ leftAt }) => leftAt)).toEqual([undefined, undefined]);
    },
  );

  it.each(EVERY_BREAK)(
    '$moment the effect of write $writesLeft of a change of role leaves no session of the old role',
    async (at) => {
      const team = teamOn(table.stores);
      const anna = await team.join('anna');
      const first = await team.accept((await team.invite(anna, CONTRIBUTOR)).token, 'dora');
      if (first.kind !== 'accepted') throw new Error('Refused.');
      team.pegel.clock.passMinutes(1);
      const { token } = await team.invite(anna, { role: 'approver' });
      await acceptAs(breakingCalls(team, { ...at }).call, token, `dora-${team.unit}`);
      await team.accept(token, 'dora');
      const account = await table.stores.accounts.get(accountIn(team, 'dora'));
      expect(account).toMatchObject({ role: 'approver', rev: 1 });
      const old = await team.call('GET', '/api/session', { cookie: first.cookie });
      expect(await old.json()).toEqual({ signedIn: false });
    },
  );

  it('does not bring back who was removed, nor what was taken away, in between', async () => {
    const team = teamOn(table.stores);
    const anna = await team.join('anna');
    const { token } = await team.invite(anna, CONTRIBUTOR);
    // claim, member, trail, account, session: the account is there, the answer never came
    await acceptAs(breakingCalls(team, { writesLeft: 5, moment: 'before' }).call, token, `dora-${team.unit}`);
    const id = accountIn(team, 'dora');
    const rev = (await table.stores.accounts.get(id))!.rev;
    team.pegel.clock.passMinutes(1);
    await team.call('PUT', `/api/team/members/${id}/sections`, {
      cookie: anna,
      body: { sections: ['ozg'], rev },
    });
    await team.accept(token, 'dora');
    expect((await table.stores.accounts.get(id))?.sections).toEqual(['ozg']);
    await team.call('DELETE', `/api/team/members/${id}`, { cookie: anna });
    await team.accept(token, 'dora');
    expect(await table.stores.accounts.get(id)).toBeUndefined();
  });
});

describe('a removal that breaks off', () => {
  it.each(EVERY_BREAK)(
    '$moment the effect of write $writesLeft is completed by its repetition',
    async (at) => {
      const team = teamOn(table.stores);
      const anna = await team.join('anna');
      const zoe = await team.join('zoe');
      const { token } = await team.invite(zoe, { role: 'approver' });
      const path = `/api/team/members/${accountIn(team, 'zoe')}`;
      await breakingCalls(team, { ...at }).call('DELETE', path, { cookie: anna });
      const shown = await (await team.call('GET', '/api/team', { cookie: anna })).text();
      if (await table.stores.accounts.get(accountIn(team, 'zoe'))) expect(shown).toContain('zoe');
      expect((await team.call('DELETE', path, { cookie: anna })).status).toBe(200);
      expect((await team.call('GET', '/api/team', { cookie: zoe })).status).toBe(401);
      const offer = await team.call('POST', '/api/invitations/look-up', { body: { token } });
      expect(offer.status).toBe(410);
      expect((await trail(team)).filter((kind) => kind === 'member-removed')).toHaveLength(1);
      expect((await trail(team)).filter((kind) => kind === 'invitation-revoked')).toHaveLength(1);
    },
  );
});

describe('at the same moment', () => {
  const ROUNDS = 12;

  it('two people with one token: exactly one gets in', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const team = teamOn(table.stores);
      const { token } = await team.invite(await team.join('anna'), CONTRIBUTOR);
      const outcomes = await Promise.all(['dora', 'erna'].map((name) => team.accept(token, name)));
      expect(outcomes.filter(({ kind }) => kind === 'accepted')).toHaveLength(1);
      const accounts = ['dora', 'erna'].map((name) => table.stores.accounts.get(accountIn(team, name)));
      expect((await Promise.all(accounts)).filter((account) => account !== undefined)).toHaveLength(1);
    }
  });

  it('one person in two tabs gets one account', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const team = teamOn(table.stores);
      const { token } = await team.invite(await team.join('anna'), CONTRIBUTOR);
      const outcomes = await Promise.all([team.accept(token, 'dora'), team.accept(token, 'dora')]);
      expect(outcomes.some(({ kind }) => kind === 'accepted')).toBe(true);
      expect(await table.stores.members.of(team.unit)).toHaveLength(2);
      expect(await trail(team)).toEqual(['invitation-created', 'member-joined']);
    }
  });

  it('revoking and redeeming: one of both, and never both', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const team = teamOn(table.stores);
      const anna = await team.join('anna');
      const { token, id } = await team.invite(anna, CONTRIBUTOR);
      const [revoked, accepted] = await Promise.all([
        team.call('DELETE', `/api/team/invitations/${id}`, { cookie: anna }),
        team.accept(token, 'dora'),
      ]);
      expect(revoked.status === 200).toBe(accepted.kind !== 'accepted');
      const account = await table.stores.accounts.get(accountIn(team, 'dora'));
      expect(account !== undefined).toBe(accepted.kind === 'accepted');
    }
  });

  it('an inviter who is removed just before the invitation is there leaves none that is open', async () => {
    const team = teamOn(table.stores);
    const anna = await team.join('anna');
    await team.join('zoe');
    const zoe = (await table.stores.accounts.get(accountIn(team, 'zoe')))!;
    const { invitations } = table.stores;
    const add: typeof invitations.add = async (invitation, operation) => {
      await team.call('DELETE', `/api/team/members/${zoe.id}`, { cookie: anna });
      return invitations.add(invitation, operation);
    };
    const dependencies = { ...team.pegel.dependencies, invitations: { ...invitations, add } };
    const wish = { scope: team.unit, role: 'editor', operation: randomUUID() } as const;
    expect((await createInvitation(dependencies, zoe, wish)).kind).toBe('forbidden');
    expect((await invitations.of(team.unit)).map(({ state }) => state)).toEqual(['revoked']);
  });
});
