import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, it } from 'vitest';
import { ApiProblem } from '#lib/api/apiProblem.ts';
import type { Here } from './device.ts';
import { openDeviceDatabase } from './deviceDatabase.ts';
import { lastSeen } from './lastSeen.ts';
import { copyPath } from './paths.ts';
import { enterVault } from './vaults.ts';

const NOW = Date.parse('2026-11-23T13:03:00.000Z');
const offline = () => Promise.reject<{ version: number }>(new TypeError('Failed to fetch'));

let here: Promise<Here>;
beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  const vault = await enterVault(await openDeviceDatabase(), 'anna', NOW);
  await vault.put(copyPath('section'), { version: 3 }, NOW);
  here = Promise.resolve({ account: 'anna', vault });
});

it('is what the server says, and keeps a copy of it', async () => {
  expect(await lastSeen(here, ['new'], Promise.resolve({ version: 4 }))).toEqual({ value: { version: 4 } });
  await expect
    .poll(async () => (await here).vault?.get(copyPath('new')))
    .toMatchObject({ value: { version: 4 } });
});

it('is the last copy with its time where the server is out of reach, or another copy that would do', async () => {
  const seen = { value: { version: 3 }, seenAt: '2026-11-23T13:03:00.000Z' };
  expect(await lastSeen(here, ['section'], offline())).toEqual(seen);
  expect(await lastSeen(here, ['none', 'section'], offline())).toEqual(seen);
});

it.each([401, 403, 429, 503])('is never a copy where the server answers %i', async (status) => {
  const problem = new ApiProblem({ type: '/probleme/x', title: 'Nein', status });
  await expect(lastSeen(here, ['section'], Promise.reject<object>(problem))).rejects.toBe(problem);
});

it('stays out of reach where there is no copy, and where nobody knows whose it would be', async () => {
  await expect(lastSeen(here, ['none'], offline())).rejects.toThrow(TypeError);
  await expect(lastSeen(Promise.resolve(undefined), ['section'], offline())).rejects.toThrow(TypeError);
});

it('does without the device where the question who is here fails', async () => {
  const unknown = Promise.reject<Here>(new ApiProblem({ type: '/probleme/x', title: 'Nein', status: 503 }));
  expect(await lastSeen(unknown, ['section'], Promise.resolve({ version: 4 }))).toEqual({
    value: { version: 4 },
  });
});
