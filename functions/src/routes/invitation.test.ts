import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openEmbeddedTable, type EmbeddedTable } from '../../../tests/builders/embeddedTable.ts';
import { exampleAnalyst, OTHER_UNIT, openEdition } from '../../../tests/builders/examples.ts';
import { accountIn, teamOn, type TeamUnderTest } from '../../../tests/builders/teamUnderTest.ts';
import { tokenOf, type Acceptance } from '../../../tests/builders/trustingProvider.ts';
import { hashOf } from '../auth/hashOf.ts';
import { checkedCalls } from '../endpoint/checkAnswer.ts';
import { newSecret } from '../newSecret.ts';

let table: EmbeddedTable;
let team: TeamUnderTest;
let anna: string;
beforeAll(async () => {
  table = await openEmbeddedTable();
  await table.stores.editions.add(openEdition());
});
afterAll(() => table.end());
beforeEach(async () => {
  team = teamOn(table.stores, checkedCalls);
  anna = await team.join('anna', { email: 'Anna@Stadt.example' });
});

const CONTRIBUTOR = { role: 'contributor', sections: ['sicherheit', 'dsgvo'] };
const lookUp = (token: string) => team.call('POST', '/api/invitations/look-up', { body: { token } });
const whoIs = async (cookie: string) => (await team.call('GET', '/api/session', { cookie })).json();
const codeOf = async (answer: Response) =>
  `${answer.status} ${String(JSON.parse(await answer.text()).type).replace('/probleme/', '')}`;
const invite = (cookie: string, wish: object) =>
  team.call('POST', '/api/team/invitations', { cookie, body: { operation: randomUUID(), ...wish } });

function sessionOf(acceptance: Acceptance): string {
  if (acceptance.kind !== 'accepted')
    throw new Error(`Refused: ${acceptance.answer.headers.get('location')}`);
  return acceptance.cookie;
}

async function refusalOf(acceptance: Acceptance): Promise<string> {
  if (acceptance.kind === 'accepted') return 'accepted';
  const { answer } = acceptance;
  const location = answer.headers.get('location');
  return location === null ? codeOf(answer) : location.replace('/anmelden?fehler=', '');
}

describe('an invitation', () => {
  it('leads somebody new through the sign-in to exactly the sections and the role it names', async () => {
    const { token } = await team.invite(anna, { ...CONTRIBUTOR, email: 'dora@stadt.example' });
    expect(await (await lookUp(token)).json()).toMatchObject({
      unit: { key: team.unit },
      role: 'contributor',
      roleName: 'Mitwirkung',
      sections: ['dsgvo', 'sicherheit'],
      inviterName: `Person anna-${team.unit}`,
      expiresAt: '2026-12-07T12:00:00.000Z',
    });
    const dora = sessionOf(await team.accept(token, 'dora'));
    expect(await whoIs(dora)).toMatchObject({
      role: 'contributor',
      name: `Person dora-${team.unit}`,
      unit: { key: team.unit },
      sections: ['dsgvo', 'sicherheit'],
    });
    expect(await table.stores.accounts.get(accountIn(team, 'dora'))).toMatchObject({
      email: 'dora@stadt.example',
      rev: 0,
    });
    const section = (id: string) => team.call('GET', `/api/responses/2026/sections/${id}`, { cookie: dora });
    expect((await section('dsgvo')).status).toBe(200);
    expect((await section('eakte')).status).toBe(404);
    const { events } = await table.stores.audit.ofScope(team.unit);
    expect(events.map(({ kind }) => kind).toSorted()).toEqual(['invitation-created', 'member-joined']);
  });

  it('is posted with its link, and the link stands nowhere else: not in the table, not in the log', async () => {
    const { link, token } = await team.invite(anna, { ...CONTRIBUTOR, email: 'dora@stadt.example' });
    expect(team.pegel.mails).toMatchObject([
      {
        to: 'dora@stadt.example',
        message: { kind: 'invitation', roleName: 'Mitwirkung', edition: 2026, link },
      },
    ]);
    expect(link).toMatch(new RegExp(`^http://pegel.test/einladung#${team.unit}\\.[\\w-]{43}$`));
    const secret = token.slice(token.indexOf('.') + 1);
    const [stored] = await table.stores.invitations.of(team.unit);
    expect(stored?.hash).toBe(hashOf(secret));
    const list = await (await team.call('GET', '/api/team', { cookie: anna })).text();
    for (const text of [JSON.stringify(stored), JSON.stringify(team.pegel.log), list])
      expect(text).not.toContain(secret);
  });

  it('by letter is posted to nobody', async () => {
    await team.invite(anna, CONTRIBUTOR);
    expect(team.pegel.mails).toEqual([]);
  });

  it('is made once for one operation', async () => {
    const wish = { ...CONTRIBUTOR, operation: randomUUID(), email: 'dora@stadt.example' };
    const answers = await Promise.all(Array.from({ length: 6 }, () => invite(anna, wish)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409, 409, 409, 409, 409]);
    expect(await codeOf(await invite(anna, wish))).toBe('409 invitation-exists');
    expect(await table.stores.invitations.of(team.unit)).toHaveLength(1);
    expect(team.pegel.mails).toHaveLength(1);
  });

  it('is good for one person, once', async () => {
    const { token } = await team.invite(anna, CONTRIBUTOR);
    sessionOf(await team.accept(token, 'dora'));
    expect(await codeOf(await lookUp(token))).toBe('410 invitation-used');
    expect(await refusalOf(await team.accept(token, 'erna'))).toBe('410 invitation-used');
    expect(await table.stores.accounts.get(accountIn(team, 'erna'))).toBeUndefined();
  });

  it('that was revoked is worth nothing, also in a sign-in that had begun', async () => {
    const { token, id } = await team.invite(anna, CONTRIBUTOR);
    const begun = await team.call('POST', '/api/invitations/accept', { body: { token } });
    const cookie = begun.headers.get('set-cookie')!.split(';')[0]!;
    const revoke = () => team.call('DELETE', `/api/team/invitations/${id}`, { cookie: anna });
    expect((await revoke()).status).toBe(200);
    expect((await revoke()).status).toBe(200);
    const end = await team.call('GET', '/api/auth/callback?code=dora', { cookie });
    expect(end.headers.get('location')).toBe('/anmelden?fehler=einladung-zurueckgezogen');
    expect(await codeOf(await lookUp(token))).toBe('410 invitation-revoked');
    const { events } = await table.stores.audit.ofScope(team.unit);
    expect(events.filter(({ kind }) => kind === 'invitation-revoked')).toHaveLength(1);
  });

  it('ends after 14 days to the millisecond, also in a sign-in that had begun', async () => {
    const { token } = await team.invite(anna, CONTRIBUTOR);
    team.pegel.clock.set('2026-12-07T11:59:59.999Z');
    expect((await lookUp(token)).status).toBe(200);
    const begun = await team.call('POST', '/api/invitations/accept', { body: { token } });
    const cookie = begun.headers.get('set-cookie')!.split(';')[0]!;
    team.pegel.clock.set('2026-12-07T12:00:00.000Z');
    expect(await codeOf(await lookUp(token))).toBe('410 invitation-expired');
    const end = await team.call('GET', '/api/auth/callback?code=dora', { cookie });
    expect(end.headers.get('location')).toBe('/anmelden?fehler=einladung-abgelaufen');
  });

  it('begins at the provider with a cookie no script reads', async () => {
    const { token } = await team.invite(anna, CONTRIBUTOR);
    const begun = await team.call('POST', '/api/invitations/accept', { body: { token } });
    expect(await begun.json()).toEqual({ redirectTo: 'http://anmeldung.test/' });
    expect(begun.headers.get('set-cookie')).toMatch(
      /^anmeldung=[\w-]{43}; Max-Age=600; Path=\/; HttpOnly; SameSite=Lax$/,
    );
  });
});

describe('who invites whom', () => {
  it.each([
    ['editor', 'contributor', 201],
    ['editor', 'approver', 201],
    ['editor', 'editor', 201],
    ['approver', 'editor', 201],
    ['approver', 'approver', 403],
    ['approver', 'contributor', 403],
    ['contributor', 'contributor', 403],
    ['contributor', 'editor', 403],
  ] as const)('%s → %s: %d', async (inviter, role, status) => {
    const cookie = await team.join('wer', { role: inviter });
    const wish = role === 'contributor' ? CONTRIBUTOR : { role };
    expect((await invite(cookie, wish)).status).toBe(status);
  });

  it.each([
    ['a role of the association', { role: 'analyst' }],
    ['a contributor without sections', { role: 'contributor', sections: [] }],
    ['a contributor with a section that does not exist', { role: 'contributor', sections: ['garten'] }],
    ['an editor with sections', { role: 'editor', sections: ['ozg'] }],
    ['another administration', { ...CONTRIBUTOR, scope: OTHER_UNIT }],
    ['no mail address', { ...CONTRIBUTOR, email: 'dora' }],
    ['a mail address with a line break', { ...CONTRIBUTOR, email: 'a@b.example\r\nBcc: c@d.example' }],
  ])('not to %s', async (_name, wish) => {
    expect(await codeOf(await invite(anna, wish))).toBe('400 malformed-request');
  });

  it('not to the other role of the four eyes under one address, whatever its spelling', async () => {
    const address = 'ANNA@stadt.example';
    expect(await codeOf(await invite(anna, { role: 'approver', email: address }))).toBe('409 same-person');
    expect((await invite(anna, { role: 'editor', email: address })).status).toBe(201);
    expect((await invite(anna, { role: 'approver', email: 'chef@stadt.example' })).status).toBe(201);
    const early = await invite(anna, { role: 'editor', email: 'Chef@stadt.example' });
    expect(await codeOf(early)).toBe('409 same-person');
    expect((await invite(anna, { ...CONTRIBUTOR, email: 'chef@stadt.example' })).status).toBe(201);
  });

  it('and only whoever may give the role takes the invitation back', async () => {
    const { id } = await team.invite(anna, CONTRIBUTOR);
    const approver = await team.join('viktor', { role: 'approver' });
    const revoke = (cookie: string) => team.call('DELETE', `/api/team/invitations/${id}`, { cookie });
    expect(await codeOf(await revoke(approver))).toBe('403 forbidden');
    const stranger = teamOn(table.stores);
    expect(await codeOf(await revoke(await stranger.join('fremd')))).toBe('404 not-found');
    expect(await codeOf(await revoke(await team.pegel.signIn(exampleAnalyst('ada'))))).toBe('403 forbidden');
    expect((await revoke(await team.join('zweite'))).status).toBe(200);
  });
});

describe('somebody with an account', () => {
  it('gets another role in the own administration and signs in anew', async () => {
    const dora = sessionOf(await team.accept((await team.invite(anna, CONTRIBUTOR)).token, 'dora'));
    team.pegel.clock.passMinutes(1);
    const { token } = await team.invite(anna, { role: 'approver', email: 'dora@stadt.example' });
    const approver = sessionOf(await team.accept(token, 'dora'));
    expect(await whoIs(dora)).toEqual({ signedIn: false });
    expect(await whoIs(approver)).toMatchObject({ role: 'approver' });
    expect(await table.stores.accounts.get(accountIn(team, 'dora'))).not.toHaveProperty('sections');
    expect(team.pegel.mails.at(-1)).toMatchObject({
      to: 'dora@stadt.example',
      message: { kind: 'role-changed', roleName: 'Freigabe' },
    });
  });

  it('of another administration is not moved, and the invitation stays open', async () => {
    const stranger = teamOn(table.stores, checkedCalls);
    const { token } = await team.invite(await team.join('berta'), CONTRIBUTOR);
    await stranger.join('fremd');
    const refused = await stranger.accept(token, 'fremd');
    expect(await refusalOf(refused)).toBe('anderes-konto');
    expect((await lookUp(token)).status).toBe(200);
    expect((await table.stores.accounts.get(accountIn(stranger, 'fremd')))?.unit).toBe(stranger.unit);
  });

  it('is not downgraded while nobody else edits', async () => {
    const { token } = await team.invite(anna, CONTRIBUTOR);
    expect(await refusalOf(await team.accept(token, 'anna'))).toBe('letzte-bearbeitung');
    expect(await whoIs(anna)).toMatchObject({ role: 'editor' });
    await team.join('zweite');
    sessionOf(await team.accept(token, 'anna'));
    expect((await table.stores.accounts.get(accountIn(team, 'anna')))?.role).toBe('contributor');
  });

  it('who was removed comes back by a new invitation, not by the old one', async () => {
    const old = await team.invite(anna, CONTRIBUTOR);
    sessionOf(await team.accept(old.token, 'dora'));
    team.pegel.clock.passMinutes(1);
    await team.call('DELETE', `/api/team/members/${accountIn(team, 'dora')}`, { cookie: anna });
    expect(await refusalOf(await team.accept(old.token, 'dora'))).toBe('410 invitation-used');
    team.pegel.clock.passMinutes(1);
    const again = await team.invite(anna, { role: 'contributor', sections: ['ozg'] });
    const dora = sessionOf(await team.accept(again.token, 'dora'));
    expect(await whoIs(dora)).toMatchObject({ sections: ['ozg'] });
  });
});

describe('a token nobody has', () => {
  it('is answered alike, whether its administration invited or not: 10,000 of them', async () => {
    await team.invite(anna, CONTRIBUTOR);
    const places = [team.unit, OTHER_UNIT, 'geschaeftsstelle', '00000', 'keine'];
    const seen = new Set<string>();
    const lengths = new Set<number>();
    const one = async (token: string) => {
      const answer = await team.pegel.call('POST', '/api/invitations/look-up', { body: { token } });
      const text = await answer.text();
      lengths.add(text.length);
      const { reference: _reference, ...rest } = JSON.parse(text);
      seen.add(`${answer.status} ${JSON.stringify(rest)}`);
    };
    for (let round = 0; round < 200; round += 1)
      await Promise.all(
        Array.from({ length: 50 }, (_, at) => one(`${places[at % places.length]!}.${newSecret()}`)),
      );
    expect([...seen]).toHaveLength(1);
    expect([...seen][0]).toMatch(/^404 .*invitation-unknown/);
    expect([...lengths]).toHaveLength(1);
  });

  it.each(['', '.', 'x', '146260110110', 'a.b', `12345.${'A'.repeat(44)}`, '__proto__.x', '\u0000'])(
    'and %j too',
    async (token) => {
      expect(await codeOf(await lookUp(token))).toBe('404 invitation-unknown');
      const accept = await team.call('POST', '/api/invitations/accept', { body: { token } });
      expect(await codeOf(accept)).toBe('404 invitation-unknown');
    },
  );

  it('is read from bodies only', async () => {
    const { link } = await team.invite(anna, CONTRIBUTOR);
    const answer = await team.call('POST', `/api/invitations/look-up?token=${tokenOf(link)}`, { body: {} });
    expect(answer.status).toBe(400);
  });
});
