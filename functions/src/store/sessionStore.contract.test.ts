import { randomBytes } from 'node:crypto';
import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exampleAccount, UNIT } from '../../../tests/builders/examples.ts';
import { openEmbeddedTable, type EmbeddedTable } from '../../../tests/builders/embeddedTable.ts';
import type { Session, SessionKey, SessionStore, SignInAttempt } from './sessionStore.ts';

let table: EmbeddedTable;
let sessions: SessionStore;
beforeAll(async () => {
  table = await openEmbeddedTable();
  ({ sessions } = table.stores);
  for (const account of [anna, berta]) await table.stores.accounts.add(account);
});
afterAll(() => table.end());

const anna = exampleAccount('anna');
const berta = exampleAccount('berta');
const stored = async (key: SessionKey) => (await sessions.find(key))?.session;
const hash = () => randomBytes(32).toString('hex');
const session = (): Session => ({
  hash: hash(),
  account: anna.id,
  createdAt: '2026-11-23T12:00:00.000Z',
  authAt: '2026-11-23T11:59:00.000Z',
  client: 'Firefox unter Windows',
  seenAt: '2026-11-23T12:00:00.000Z',
  expiresAt: '2026-11-24T00:00:00.000Z',
});
const attempt = (): SignInAttempt => ({
  hash: hash(),
  state: 'zustand',
  nonce: 'einmal',
  codeVerifier: 'beweis',
  returnTo: '/verwaltung?seite=2',
  fresh: true,
  replaces: { account: anna.id, hash: hash() },
  expiresAt: '2026-11-23T12:10:00.500Z',
});

describe('a session', () => {
  it('is read back as it was added, until it is ended', async () => {
    const one = session();
    await sessions.add(one);
    expect(await stored(one)).toEqual(one);
    await sessions.end(one);
    expect(await stored(one)).toBeUndefined();
    await sessions.end(one);
  });

  it('is found with its account, and not without it', async () => {
    const [one, other] = [session(), session()];
    await sessions.add(one);
    await sessions.add(other);
    expect((await sessions.find(one))?.account).toEqual(anna);
    const stranger = { ...one, account: 'f'.repeat(64) };
    await sessions.add(stranger);
    expect(await sessions.find(stranger)).toBeUndefined();
  });

  it('ends with all others of its account, and with nobody else’s', async () => {
    const [one, other, foreign] = [session(), session(), { ...session(), account: berta.id }];
    for (const each of [one, other, foreign]) await sessions.add(each);
    await sessions.endAll(anna.id);
    expect(await Promise.all([one, other, foreign].map(stored))).toEqual([undefined, undefined, foreign]);
    expect(await table.stores.accounts.get(anna.id)).toEqual(anna);
    await sessions.endAll(anna.id);
  });

  it('remembers its last use', async () => {
    const one = session();
    await sessions.add(one);
    await sessions.touch(one, '2026-11-23T12:30:00.000Z');
    expect(await stored(one)).toEqual({ ...one, seenAt: '2026-11-23T12:30:00.000Z' });
  });

  it('that was ended does not come back when it is used at that moment', async () => {
    const one = session();
    await sessions.touch(one, '2026-11-23T12:30:00.000Z');
    expect(await stored(one)).toBeUndefined();
  });

  it('is listed with the others of its account, and ended with them, with the others or alone', async () => {
    const [one, other, third] = [session(), session(), session()];
    const stranger = { ...session(), account: 'e'.repeat(64) };
    await sessions.endAll(anna.id);
    for (const each of [one, other, third, stranger]) await sessions.add(each);
    const listed = async () => (await sessions.listOf(anna.id)).map(({ hash }) => hash).toSorted();
    expect(await listed()).toEqual([one, other, third].map(({ hash }) => hash).toSorted());
    await sessions.end(third);
    await sessions.endOthers(one);
    expect(await sessions.listOf(anna.id)).toEqual([one]);
    await sessions.endAll(anna.id);
    expect(await listed()).toEqual([]);
    expect(await sessions.listOf(stranger.account)).toEqual([stranger]);
  });

  it('of before an update, without what is stored now, is still read', async () => {
    const { client: _client, authAt: _authAt, ...old } = session();
    await table.put({ ...old, pk: `ACCOUNT#${old.account}`, sk: `SESSION#${old.hash}`, ttl: 1 });
    expect(await stored(old)).toEqual({ ...old, client: 'Unbekanntes Gerät' });
  });

  it('may be dropped by the table after its end', async () => {
    const one = session();
    await sessions.add(one);
    const Key = { pk: `ACCOUNT#${one.account}`, sk: `SESSION#${one.hash}` };
    const { Item } = await table.documents.send(new GetCommand({ TableName: table.tableName, Key }));
    expect(Item?.['ttl']).toBe(Date.parse(one.expiresAt) / 1000);
  });

  it('that cannot be read throws', async () => {
    const one = session();
    await table.put({
      ...one,
      pk: `ACCOUNT#${one.account}`,
      sk: `SESSION#${one.hash}`,
      ttl: 1,
      expiresAt: 'never',
    });
    await expect(stored(one)).rejects.toThrow();
  });
});

describe('a sign-in', () => {
  it('is taken once, as it was added', async () => {
    const one = attempt();
    await sessions.addAttempt(one);
    expect(await sessions.takeAttempt(one.hash)).toEqual(one);
    expect(await sessions.takeAttempt(one.hash)).toBeUndefined();
  });

  it('remembers which invitation is redeemed with it', async () => {
    const one = { ...attempt(), invitation: { scope: UNIT, hash: hash() } };
    await sessions.addAttempt(one);
    expect(await sessions.takeAttempt(one.hash)).toEqual(one);
  });

  it('taken at once by eight is taken by one', async () => {
    const one = attempt();
    await sessions.addAttempt(one);
    const taken = await Promise.all(Array.from({ length: 8 }, () => sessions.takeAttempt(one.hash)));
    expect(taken.filter((found) => found !== undefined)).toEqual([one]);
  });

  it('that cannot be read throws', async () => {
    const one = attempt();
    await table.put({ ...one, pk: `SIGNIN#${one.hash}`, sk: 'SIGNIN', ttl: 1, surplus: 1 });
    await expect(sessions.takeAttempt(one.hash)).rejects.toThrow();
  });
});
