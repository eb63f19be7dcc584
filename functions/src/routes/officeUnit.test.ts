import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { openEmbeddedTable, type EmbeddedTable } from '../../../tests/builders/embeddedTable.ts';
import { exampleAccount, exampleAnalyst, OTHER_UNIT } from '../../../tests/builders/examples.ts';
import { accountIn, teamOn, type TeamUnderTest } from '../../../tests/builders/teamUnderTest.ts';
import { tokenOf } from '../../../tests/builders/trustingProvider.ts';
import { checkedCalls } from '../endpoint/checkAnswer.ts';
import { officeUnitView } from '../views/officeUnitView.ts';

let table: EmbeddedTable;
beforeAll(async () => {
  table = await openEmbeddedTable();
});
afterAll(() => table.end());

/** Each test has an administration of its own. */
let team: TeamUnderTest;
let analyst: string;
let admin: string;
beforeEach(async () => {
  team = teamOn(table.stores, checkedCalls);
  analyst = await team.pegel.signIn(exampleAnalyst('ada'));
  const { unit: _unit, ...vera } = exampleAccount('vera', { role: 'admin', name: 'Vera Verwaltung' });
  admin = await team.pegel.signIn(vera);
});

const path = (rest = '') => `/api/office/units/${team.unit}${rest}`;
const read = async (cookie: string) =>
  officeUnitView.parse(await (await team.call('GET', path(), { cookie })).json());
const invite = (cookie: string, wish: object) =>
  team.call('POST', path('/invitations'), { cookie, body: { operation: randomUUID(), ...wish } });
const linkOf = async (answer: Response) => z.object({ link: z.string() }).parse(await answer.json()).link;

describe('a unit as the association sees it', () => {
  it('shows names and addresses to admins only', async () => {
    await team.join('edda', { name: 'Edda Eisvogel', email: 'edda@eisvogel.example' });
    await invite(admin, { role: 'approver', email: 'fritz@eisvogel.example' });
    const seen = await read(admin);
    expect(seen).toMatchObject({
      contacts: 'shown',
      members: [{ name: 'Edda Eisvogel', email: 'edda@eisvogel.example', role: 'editor' }],
      invitations: [{ role: 'approver', email: 'fritz@eisvogel.example', by: 'Sie' }],
      mayInvite: ['editor', 'approver'],
    });
    const masked = await read(analyst);
    expect(masked).toMatchObject({
      contacts: 'hidden',
      members: [{ role: 'editor', mayRemove: true }],
      invitations: [{ role: 'approver', mayRevoke: false }],
      mayInvite: ['editor'],
    });
    expect(JSON.stringify(masked)).not.toMatch(/eisvogel|vera/i);
  });
});

describe('inviting into a unit', () => {
  it('brings the first editor in by letter: the link is told once and works once', async () => {
    const answer = await invite(analyst, { role: 'editor' });
    expect(answer.status).toBe(201);
    const link = await linkOf(answer);
    expect(team.pegel.mails).toEqual([]);
    expect(JSON.stringify(await read(admin))).not.toContain(tokenOf(link));
    await team.accept(tokenOf(link), 'erste');
    expect((await read(analyst)).members).toMatchObject([{ account: accountIn(team, 'erste') }]);
  });

  it('is for analysts only with editors, for admins also with approvers, for nobody with contributors', async () => {
    expect((await invite(analyst, { role: 'approver' })).status).toBe(403);
    expect((await invite(admin, { role: 'approver' })).status).toBe(201);
    expect((await invite(admin, { role: 'contributor' })).status).toBe(400);
    expect((await invite(admin, { role: 'admin' })).status).toBe(400);
  });

  it('makes one invitation of a repeated command', async () => {
    const operation = randomUUID();
    expect((await invite(analyst, { role: 'editor', operation })).status).toBe(201);
    expect((await invite(analyst, { role: 'editor', operation })).status).toBe(409);
    expect((await read(analyst)).invitations).toHaveLength(1);
  });

  it('can be taken back', async () => {
    const link = await linkOf(await invite(analyst, { role: 'editor' }));
    const { invitations } = await read(analyst);
    const revoked = path(`/invitations/${invitations[0]!.id}`);
    expect((await team.call('DELETE', revoked, { cookie: analyst })).status).toBe(200);
    const body = { token: tokenOf(link) };
    expect((await team.call('POST', '/api/invitations/look-up', { body })).status).toBe(410);
    const foreign = `/api/office/units/${OTHER_UNIT}/invitations/${invitations[0]!.id}`;
    expect((await team.call('DELETE', foreign, { cookie: analyst })).status).toBe(404);
  });
});

describe('removing somebody from a unit', () => {
  it('takes effect at once, but leaves no unit without anybody who edits', async () => {
    const edda = await team.join('edda');
    const member = path(`/members/${accountIn(team, 'edda')}`);
    const alone = await team.call('DELETE', member, { cookie: analyst });
    expect(await alone.json()).toMatchObject({ type: '/probleme/last-editor' });
    await team.join('emil');
    expect((await team.call('DELETE', member, { cookie: analyst })).status).toBe(200);
    expect((await team.call('GET', '/api/team', { cookie: edda })).status).toBe(401);
  });

  it('finds nobody of another unit', async () => {
    await team.join('edda');
    const foreign = `/api/office/units/${OTHER_UNIT}/members/${accountIn(team, 'edda')}`;
    expect((await team.call('DELETE', foreign, { cookie: admin })).status).toBe(404);
  });
});

describe('who may', () => {
  it('analysts and admins only', async () => {
    const calls = [
      ['GET', path()],
      ['POST', path('/invitations')],
      ['DELETE', path(`/invitations/${'a'.repeat(64)}`)],
      ['DELETE', path(`/members/${'a'.repeat(64)}`)],
    ] as const;
    for (const [method, address] of calls) {
      expect((await team.call(method, address)).status).toBe(401);
      for (const role of ['contributor', 'editor', 'approver', 'speaker'] as const) {
        const cookie = await team.pegel.signIn(exampleAccount(`wer-${role}`, { role }));
        expect((await team.call(method, address, { cookie })).status).toBe(403);
      }
    }
    for (const key of ['00000', 'x', '__proto__']) {
      expect((await team.call('GET', `/api/office/units/${key}`, { cookie: admin })).status).toBe(404);
    }
  });
});
