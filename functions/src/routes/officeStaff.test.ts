import { randomUUID } from 'node:crypto';
import { DeleteCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { apiOn, type ApiUnderTest } from '../../../tests/builders/apiUnderTest.ts';
import { NOON } from '../../../tests/builders/clock.ts';
import { openEmbeddedTable, type EmbeddedTable } from '../../../tests/builders/embeddedTable.ts';
import { exampleAccount } from '../../../tests/builders/examples.ts';
import { checkedCalls } from '../endpoint/checkAnswer.ts';
import type { Account, Role } from '../store/accountStore.ts';
import { ASSOCIATION, unitPartition } from '../store/keys.ts';
import { teamView } from '../views/teamView.ts';

const PARTITION = unitPartition(ASSOCIATION);

let table: EmbeddedTable;
let pegel: ApiUnderTest;
let call: ApiUnderTest['call'];
let vera: string;
let volker: string;
beforeAll(async () => {
  table = await openEmbeddedTable();
  pegel = apiOn(table.stores);
  call = checkedCalls(pegel);
});
afterAll(() => table.end());

/** Each test begins with two admins and nothing else: who is the last one depends on all others. */
beforeEach(async () => {
  pegel.clock.set(NOON);
  await emptyAssociation();
  vera = await join(staff('vera', 'admin'));
  volker = await join(staff('volker', 'admin'));
});

async function emptyAssociation(): Promise<void> {
  const { documents, tableName: TableName } = table;
  const query = { KeyConditionExpression: 'pk = :pk', ExpressionAttributeValues: { ':pk': PARTITION } };
  const { Items = [] } = await documents.send(new QueryCommand({ TableName, ...query }));
  const keys = Items.map((item) => z.looseObject({ pk: z.string(), sk: z.string() }).parse(item));
  for (const { pk, sk } of keys) {
    await documents.send(new DeleteCommand({ TableName, Key: { pk, sk } }));
  }
}

function staff(subject: string, role: Role): Account {
  const { unit: _unit, ...account } = exampleAccount(subject, { role });
  return account;
}

async function join(account: Account): Promise<string> {
  await table.stores.members.join(ASSOCIATION, account.id, pegel.clock.now().toISOString());
  return pegel.signIn(account);
}

const invite = (cookie: string, body: object = { role: 'analyst', email: 'ada@beispiel.example' }) =>
  call('POST', '/api/office/staff/invitations', { cookie, body: { operation: randomUUID(), ...body } });
const idOf = async (answer: Response) =>
  z.object({ invitation: z.object({ id: z.string() }) }).parse(await answer.json()).invitation.id;
const confirm = (cookie: string, id: string) =>
  call('POST', `/api/office/staff/invitations/${id}/confirmation`, { cookie });
const revoke = (cookie: string, id: string) =>
  call('DELETE', `/api/office/staff/invitations/${id}`, { cookie });
const remove = (cookie: string, { id }: Account) => call('DELETE', `/api/office/staff/${id}`, { cookie });
const list = async (cookie: string) =>
  teamView.parse(await (await call('GET', '/api/office/staff', { cookie })).json());
const stored = async (id: string) => table.stores.invitations.get(ASSOCIATION, id);
const kinds = async () => (await table.stores.audit.ofScope(ASSOCIATION)).events.map(({ kind }) => kind);
const codeOf = async (answer: Response) => z.object({ type: z.string() }).parse(await answer.json()).type;

describe('an invitation to the association', () => {
  it('is told once, counts for fourteen days and waits for a second admin', async () => {
    const answer = await invite(vera);
    expect(answer.status).toBe(201);
    const { link } = z.looseObject({ link: z.string() }).parse(await answer.clone().json());
    expect(link).toMatch(/^http:\/\/pegel\.test\/einladung#geschaeftsstelle\.[\w-]{43}$/);
    const id = await idOf(answer);
    expect(await stored(id)).toMatchObject({ state: 'unconfirmed', expiresAt: '2026-12-07T12:00:00.000Z' });
    const shown = await list(volker);
    expect(shown.invitations).toMatchObject([{ id, by: 'Person vera', state: 'unconfirmed' }]);
    expect(JSON.stringify(shown)).not.toContain(link.split('.').at(-1));
  });

  it('is confirmed by another admin, never by the one who invited', async () => {
    const id = await idOf(await invite(vera));
    const own = await confirm(vera, id);
    expect(own.status).toBe(409);
    expect(await own.json()).toMatchObject({
      type: '/probleme/own-hand',
      title: 'Sie haben diese Einladung selbst ausgestellt.',
    });
    expect(await stored(id)).toMatchObject({ state: 'unconfirmed' });
    pegel.clock.passMinutes(1);
    expect((await confirm(volker, id)).status).toBe(200);
    expect(await stored(id)).toMatchObject({ state: 'open', confirmedBy: staff('volker', 'admin').id });
    expect(await kinds()).toEqual(['invitation-confirmed', 'invitation-created']);
  });

  it('is confirmed once when two admins confirm at once', async () => {
    const walter = await join(staff('walter', 'admin'));
    const id = await idOf(await invite(vera));
    const answers = await Promise.all([confirm(volker, id), confirm(walter, id), confirm(volker, id)]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect((await stored(id))?.state).toBe('open');
    expect((await kinds()).filter((kind) => kind === 'invitation-confirmed')).toHaveLength(1);
  });

  it('can be revoked by one admin, and then not be confirmed any more', async () => {
    const id = await idOf(await invite(vera));
    pegel.clock.passMinutes(1);
    expect((await revoke(vera, id)).status).toBe(200);
    expect((await revoke(vera, id)).status).toBe(200);
    expect(await codeOf(await confirm(volker, id))).toBe('/probleme/invitation-over');
    expect((await list(vera)).invitations).toEqual([]);
    expect(await kinds()).toEqual(['invitation-revoked', 'invitation-created']);
  });

  it('never survives revocation when both come at once', async () => {
    const id = await idOf(await invite(vera));
    await Promise.all([confirm(volker, id), revoke(vera, id)]);
    expect((await stored(id))?.state).toBe('revoked');
  });

  it('cannot be confirmed after its end', async () => {
    const id = await idOf(await invite(vera));
    pegel.clock.passMinutes(14 * 24 * 60);
    const late = await pegel.signIn(staff('volker', 'admin'));
    expect(await codeOf(await confirm(late, id))).toBe('/probleme/invitation-over');
  });

  it('is unknown elsewhere', async () => {
    expect((await confirm(volker, 'f'.repeat(64))).status).toBe(404);
    expect((await revoke(volker, 'x')).status).toBe(404);
  });

  it.each([{ role: 'editor' }, { role: 'admin', unit: '14730' }, { role: 'admin', email: 'keine' }, {}])(
    'is not made from %j',
    async (body) => {
      expect((await invite(vera, body)).status).toBe(400);
    },
  );
});

describe('removing somebody', () => {
  it('takes effect on the next request and is written down', async () => {
    const ada = staff('ada', 'analyst');
    const cookie = await join(ada);
    expect((await call('GET', '/api/office/editions', { cookie })).status).toBe(200);
    expect((await remove(vera, ada)).status).toBe(200);
    expect((await call('GET', '/api/office/editions', { cookie })).status).toBe(401);
    expect((await list(vera)).members.map(({ name }) => name)).toEqual(['Person vera', 'Person volker']);
    expect((await remove(vera, ada)).status).toBe(200);
    const { events } = await table.stores.audit.ofScope(ASSOCIATION);
    expect(events).toMatchObject([{ kind: 'member-removed', subject: ada.id, at: NOON }]);
  });

  it('ends what the person invited and nobody redeemed', async () => {
    const id = await idOf(await invite(volker));
    await confirm(vera, id);
    await remove(vera, staff('volker', 'admin'));
    expect((await stored(id))?.state).toBe('revoked');
  });

  it('never leaves the association without an admin', async () => {
    expect(await codeOf(await remove(vera, staff('vera', 'admin')))).toBe('/probleme/not-yourself');
    await remove(vera, staff('volker', 'admin'));
    expect(await codeOf(await remove(vera, staff('vera', 'admin')))).toBe('/probleme/last-admin');
    expect((await list(vera)).members).toHaveLength(1);
  });

  it('finds nobody who belongs to an administration', async () => {
    const editor = exampleAccount('edda');
    await pegel.signIn(editor);
    expect((await remove(vera, editor)).status).toBe(404);
    expect(await table.stores.accounts.get(editor.id)).toBeDefined();
  });
});

describe('admins who remove each other at the same moment', () => {
  it.each([2, 3, 4])('leave at least one of %d', async (count) => {
    const subjects = Array.from({ length: count }, (_, at) => `rund-${at}`);
    const cookies = await Promise.all(subjects.map((subject) => join(staff(subject, 'admin'))));
    await remove(vera, staff('volker', 'admin'));
    await remove(cookies[0]!, staff('vera', 'admin'));
    await Promise.all(
      cookies.map((cookie, at) => remove(cookie, staff(subjects[(at + 1) % count]!, 'admin'))),
    );
    const left = await Promise.all(
      subjects.map((subject) => table.stores.accounts.get(staff(subject, 'admin').id)),
    );
    expect(left.some((account) => account !== undefined)).toBe(true);
  });
});

describe('who may', () => {
  it('only admins', async () => {
    const calls = [
      ['GET', '/api/office/staff'],
      ['POST', '/api/office/staff/invitations'],
      ['POST', `/api/office/staff/invitations/${'a'.repeat(64)}/confirmation`],
      ['DELETE', `/api/office/staff/invitations/${'a'.repeat(64)}`],
      ['DELETE', `/api/office/staff/${'a'.repeat(64)}`],
    ] as const;
    for (const [method, path] of calls) {
      expect((await call(method, path)).status).toBe(401);
      for (const role of ['contributor', 'editor', 'approver', 'analyst', 'speaker'] as const) {
        const cookie = await pegel.signIn(exampleAccount(role, { role }));
        expect((await call(method, path, { cookie })).status).toBe(403);
      }
    }
  });
});
