import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openDatabase } from './database.ts';
import { openDataDirectory } from './dataDirectory.ts';
import { inviteAdmin } from './inviteAdmin.ts';
import { StartProblem } from './startProblem.ts';

let directory = '';
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'local-'));
});
afterEach(() => rmSync(directory, { recursive: true }));

const env = (more: Record<string, string> = {}) => ({ DATA_DIR: directory, ...more });
const now = () => new Date('2026-11-23T12:00:00.000Z');

async function run(more: Record<string, string> = {}): Promise<string> {
  const stdout = new PassThrough();
  const said: string[] = [];
  stdout.on('data', (chunk: Buffer) => said.push(chunk.toString()));
  await inviteAdmin({ env: env(more), stdout, now });
  return said.join('');
}

async function makeEmpty(): Promise<void> {
  const opened = openDataDirectory(directory);
  const database = await openDatabase(opened);
  opened.finish('empty');
  await database.stop();
  opened.lock.release();
}

it('makes an open invitation for an admin each time and says its link once', async () => {
  await makeEmpty();
  const first = await run({ PUBLIC_ORIGIN: 'https://pegel.example' });
  const second = await run({ PORT: '8107' });
  expect(first).toMatch(/\nhttps:\/\/pegel\.example\/einladung#geschaeftsstelle\.[\w-]{43}\n$/);
  expect(second).toMatch(/\nhttp:\/\/127\.0\.0\.1:8107\/einladung#geschaeftsstelle\.[\w-]{43}\n$/);
  const opened = openDataDirectory(directory);
  const database = await openDatabase(opened);
  const invitations = await database.stores.invitations.of('geschaeftsstelle');
  expect(invitations).toHaveLength(2);
  for (const one of invitations)
    expect(one).toMatchObject({ role: 'admin', state: 'open', createdBy: 'system' });
  expect((await database.stores.audit.ofScope('geschaeftsstelle')).events).toHaveLength(2);
  await database.stop();
  opened.lock.release();
});

it('refuses while the application runs, and before it ran for the first time', async () => {
  await expect(run()).rejects.toThrow(StartProblem);
  await makeEmpty();
  const opened = openDataDirectory(directory);
  await expect(run()).rejects.toThrow(StartProblem);
  opened.lock.release();
});
