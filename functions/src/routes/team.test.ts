import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openEmbeddedTable, type EmbeddedTable } from '../../../tests/builders/embeddedTable.ts';
import { exampleAnalyst, openEdition } from '../../../tests/builders/examples.ts';
import { accountIn, teamOn, type TeamUnderTest } from '../../../tests/builders/teamUnderTest.ts';
import { checkedCalls } from '../endpoint/checkAnswer.ts';

let table: EmbeddedTable;
let team: TeamUnderTest;
let anna: string;
let dora: string;
beforeAll(async () => {
  table = await openEmbeddedTable();
  await table.stores.editions.add(openEdition());
});
afterAll(() => table.end());
beforeEach(async () => {
  team = teamOn(table.stores, checkedCalls);
  anna = await team.join('anna', { email: 'anna@stadt.example' });
  dora = await team.join('dora', {
    role: 'contributor',
    sections: ['dsgvo', 'sicherheit'],
    email: 'dora@stadt.example',
  });
});

const idOf = (name: string) => accountIn(team, name);
const teamSeenBy = async (cookie: string) => (await team.call('GET', '/api/team', { cookie })).json();
const codeOf = async (answer: Response) =>
  answer.ok ? '200' : `${answer.status} ${String(JSON.parse(await answer.text()).type).slice(10)}`;
const remove = async (cookie: string, name: string) =>
  codeOf(await team.call('DELETE', `/api/team/members/${idOf(name)}`, { cookie }));
const give = (cookie: string, name: string, body: object) =>
  team.call('PUT', `/api/team/members/${idOf(name)}/sections`, { cookie, body });
const remind = (cookie: string, name: string, operation: string = randomUUID()) =>
  team.call('POST', '/api/team/reminders', { cookie, body: { operation, account: idOf(name) } });
const sectionStatus = async (cookie: string, id: string) =>
  (await team.call('GET', `/api/responses/2026/sections/${id}`, { cookie })).status;
const kinds = async () => (await table.stores.audit.ofScope(team.unit)).events.map(({ kind }) => kind);

describe('the team', () => {
  it('is shown to its editors and approvers with roles, sections, addresses and open invitations', async () => {
    const viktor = await team.join('viktor', { role: 'approver' });
    await team.invite(anna, { role: 'contributor', sections: ['ozg'], email: 'neu@stadt.example' });
    expect(await teamSeenBy(anna)).toMatchObject({
      members: [
        { name: `Person anna-${team.unit}`, role: 'editor', isSelf: true, mayRemove: false },
        { role: 'approver', isSelf: false, mayRemove: true },
        {
          role: 'contributor',
          email: 'dora@stadt.example',
          sections: ['dsgvo', 'sicherheit'],
          openSections: ['dsgvo', 'sicherheit'],
          mayRemove: true,
          rev: 0,
        },
      ],
      invitations: [{ role: 'contributor', sections: ['ozg'], by: 'Sie', state: 'open', mayRevoke: true }],
      mayInvite: ['editor', 'approver', 'contributor'],
    });
    expect(await teamSeenBy(viktor)).toMatchObject({
      members: [{ mayRemove: true }, { isSelf: true, mayRemove: false }, { mayRemove: false }],
      invitations: [{ by: `Person anna-${team.unit}`, mayRevoke: false }],
      mayInvite: ['editor'],
    });
  });

  it('is nobody else’s business', async () => {
    expect(await codeOf(await team.call('GET', '/api/team', { cookie: dora }))).toBe('403 forbidden');
    const analyst = await team.pegel.signIn(exampleAnalyst('ada'));
    expect(await codeOf(await team.call('GET', '/api/team', { cookie: analyst }))).toBe('403 forbidden');
    expect(await codeOf(await team.call('GET', '/api/team'))).toBe('401 sign-in-required');
    const stranger = teamOn(table.stores);
    const fremd = await stranger.join('fremd');
    const seen = JSON.stringify(await teamSeenBy(fremd));
    expect(seen).not.toContain(team.unit);
    expect(await remove(fremd, 'dora')).toBe('404 not-found');
    expect((await give(fremd, 'dora', { sections: [], rev: 0 })).status).toBe(404);
    expect((await remind(fremd, 'dora')).status).toBe(404);
    expect(await sectionStatus(dora, 'dsgvo')).toBe(200);
  });
});

describe('removing', () => {
  it('ends access with the next request, tells the person, and is written down once', async () => {
    expect(await sectionStatus(dora, 'dsgvo')).toBe(200);
    expect(await remove(anna, 'dora')).toBe('200');
    expect(await sectionStatus(dora, 'dsgvo')).toBe(401);
    expect(await teamSeenBy(anna)).toMatchObject({ members: [{ isSelf: true }] });
    expect(team.pegel.mails).toMatchObject([
      { to: 'dora@stadt.example', message: { kind: 'member-removed' } },
    ]);
    expect(await remove(anna, 'dora')).toBe('200');
    expect(await kinds()).toEqual(['member-removed']);
    expect(team.pegel.mails).toHaveLength(1);
    const members = await table.stores.members.of(team.unit);
    expect(members.find(({ account }) => account === idOf('dora'))?.leftAt).toBe('2026-11-23T12:00:00.000Z');
  });

  it.each([
    ['editor', 'contributor', '200'],
    ['editor', 'approver', '200'],
    ['editor', 'editor', '200'],
    ['approver', 'editor', '200'],
    ['approver', 'approver', '403 forbidden'],
    ['approver', 'contributor', '403 forbidden'],
    ['contributor', 'contributor', '403 forbidden'],
  ] as const)('%s → %s: %s', async (remover, role, expected) => {
    const cookie = await team.join('wer', { role: remover });
    await team.join('wen', { role });
    expect(await remove(cookie, 'wen')).toBe(expected);
  });

  it('not oneself', async () => {
    await team.join('zweite');
    expect(await remove(anna, 'anna')).toBe('409 not-yourself');
  });

  it('not who never belonged here', async () => {
    expect(await remove(anna, 'niemand')).toBe('404 not-found');
  });

  it('the last editor only when somebody else is invited to the editing', async () => {
    const viktor = await team.join('viktor', { role: 'approver' });
    expect(await remove(viktor, 'anna')).toBe('409 last-editor');
    await team.invite(anna, { role: 'editor' });
    expect(await remove(viktor, 'anna')).toBe('409 last-editor');
    expect(await sectionStatus(anna, 'ozg')).toBe(200);
    const { token } = await team.invite(viktor, { role: 'editor' });
    expect(await remove(viktor, 'anna')).toBe('200');
    expect(await sectionStatus(anna, 'ozg')).toBe(401);
    const next = await team.accept(token, 'nora');
    expect(next.kind).toBe('accepted');
  });

  it('takes back what the person had offered', async () => {
    const zoe = await team.join('zoe');
    const { token } = await team.invite(zoe, { role: 'editor' });
    expect(await remove(anna, 'zoe')).toBe('200');
    const answer = await team.call('POST', '/api/invitations/look-up', { body: { token } });
    expect(await codeOf(answer)).toBe('410 invitation-revoked');
  });

  it('two editors who remove each other at once: at least one stays', async () => {
    for (let round = 0; round < 20; round += 1) {
      const pair = teamOn(table.stores);
      const [one, other] = await Promise.all([pair.join('eins'), pair.join('zwei')]);
      await Promise.all([
        pair.call('DELETE', `/api/team/members/${accountIn(pair, 'zwei')}`, { cookie: one }),
        pair.call('DELETE', `/api/team/members/${accountIn(pair, 'eins')}`, { cookie: other }),
      ]);
      const left = await Promise.all(
        [one, other].map(async (cookie) => (await pair.call('GET', '/api/team', { cookie })).status),
      );
      expect(left).toContain(200);
    }
  });
});

describe('sections', () => {
  it('given and taken away count with the next request; only what is new is told', async () => {
    expect((await give(anna, 'dora', { sections: ['ozg', 'dsgvo'], rev: 0 })).status).toBe(200);
    expect(await Promise.all(['ozg', 'dsgvo', 'sicherheit'].map((id) => sectionStatus(dora, id)))).toEqual([
      200, 200, 404,
    ]);
    expect(team.pegel.mails).toMatchObject([
      { message: { kind: 'delegated', edition: 2026, sections: [expect.stringMatching(/Online/)] } },
    ]);
    expect((await give(anna, 'dora', { sections: [], rev: 1 })).status).toBe(200);
    expect(await sectionStatus(dora, 'dsgvo')).toBe(404);
    expect(team.pegel.mails).toHaveLength(1);
    expect(await kinds()).toEqual(['sections-delegated', 'sections-delegated']);
  });

  it('sent again have the same answer; on an older state they are refused', async () => {
    const wish = { sections: ['schriftgut', 'ozg'], rev: 0 };
    expect(await (await give(anna, 'dora', wish)).json()).toEqual({
      sections: ['ozg', 'schriftgut'],
      rev: 1,
    });
    expect(await (await give(anna, 'dora', wish)).json()).toEqual({
      sections: ['ozg', 'schriftgut'],
      rev: 1,
    });
    expect(await codeOf(await give(anna, 'dora', { sections: [], rev: 0 }))).toBe('409 member-changed');
    expect(team.pegel.mails).toHaveLength(1);
  });

  it('are for contributors only, and given by editors only', async () => {
    const viktor = await team.join('viktor', { role: 'approver' });
    const wish = { sections: ['ozg'], rev: 0 };
    expect(await codeOf(await give(anna, 'viktor', wish))).toBe('409 not-contributor');
    expect(await codeOf(await give(viktor, 'dora', wish))).toBe('403 forbidden');
    expect(await codeOf(await give(anna, 'niemand', wish))).toBe('404 not-found');
    expect((await give(anna, 'dora', { ...wish, role: 'editor' })).status).toBe(400);
  });
});

describe('a reminder', () => {
  it('names the sections that are open, at most once in 24 hours', async () => {
    const operation = randomUUID();
    expect((await remind(anna, 'dora', operation)).status).toBe(200);
    expect(team.pegel.mails).toMatchObject([
      { to: 'dora@stadt.example', message: { kind: 'reminder', edition: 2026 } },
    ]);
    team.pegel.clock.passMinutes(30);
    const again = await remind(anna, 'dora', operation);
    expect(await again.json()).toEqual({ remindedAt: '2026-11-23T12:00:00.000Z' });
    expect(team.pegel.mails).toHaveLength(1);
    expect(await codeOf(await remind(anna, 'dora'))).toBe('409 reminded-already');
    team.pegel.clock.set('2026-11-24T12:00:00.000Z');
    const fresh = await team.pegel.signIn((await table.stores.accounts.get(idOf('anna')))!);
    expect((await remind(fresh, 'dora')).status).toBe(200);
    expect(await kinds()).toEqual(['reminder-sent', 'reminder-sent']);
  });

  it('is refused when nothing is open, nobody can be reached or the edition is over', async () => {
    await team.join('ohne', { role: 'contributor', sections: ['ozg'] });
    expect(await codeOf(await remind(anna, 'ohne'))).toBe('409 no-address');
    await give(anna, 'dora', { sections: [], rev: 0 });
    expect(await codeOf(await remind(anna, 'dora'))).toBe('409 nothing-open');
    await team.join('viktor', { role: 'approver' });
    expect(await codeOf(await remind(anna, 'viktor'))).toBe('409 not-contributor');
    team.pegel.clock.set('2026-12-18T17:00:00.000Z');
    const late = await team.pegel.signIn((await table.stores.accounts.get(idOf('anna')))!);
    expect(await codeOf(await remind(late, 'dora'))).toBe('409 edition-closed');
  });

  it('leaves out what is finished', async () => {
    const path = '/api/responses/2026/sections/dsgvo';
    const save = { seen: 0, operation: randomUUID(), answers: {}, comments: {} };
    expect((await team.call('PUT', path, { cookie: dora, body: save })).status).toBe(200);
    const done = { seen: 1, done: true };
    expect((await team.call('PUT', `${path}/done`, { cookie: dora, body: done })).status).toBe(200);
    expect(await teamSeenBy(anna)).toMatchObject({ members: [{}, { openSections: ['sicherheit'] }] });
    await remind(anna, 'dora');
    expect(team.pegel.mails).toMatchObject([
      { message: { sections: [expect.stringMatching(/sicherheit/i)] } },
    ]);
  });
});
