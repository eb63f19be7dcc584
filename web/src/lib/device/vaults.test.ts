import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, it } from 'vitest';
import { openDeviceDatabase, type DeviceDatabase } from './deviceDatabase.ts';
import { newSealKey, seal, unseal } from './seal.ts';
import { emptyVaults, enterVault, lastVault } from './vaults.ts';

const NOW = 1_764_000_000_000;
const DAY = 24 * 60 * 60 * 1_000;
const SECRET = { answer: 'Die Aufgabe liegt beim Landkreis.' };

let database: DeviceDatabase;
beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  database = await openDeviceDatabase();
});

it('gives back what was kept, to the same account, also after a restart', async () => {
  await (await enterVault(database, 'anna', NOW)).put('draft/x', SECRET, NOW);
  const again = await enterVault(database, 'anna', NOW + 1);
  expect(await again.get('draft/x')).toEqual({ path: 'draft/x', value: SECRET, at: NOW });
  expect(await again.pathsUnder('draft/')).toEqual(['draft/x']);
  expect(await again.pathsUnder('seen/')).toEqual([]);
});

it('stores nothing readable, and no key that a script could take along', async () => {
  await (await enterVault(database, 'anna', NOW)).put('draft/x', SECRET, NOW);
  const [entry] = await database.getAll('entries');
  expect(new TextDecoder().decode(entry!.data)).not.toContain('Landkreis');
  const [row] = await database.getAll('keys');
  expect(row!.key.extractable).toBe(false);
  await expect(crypto.subtle.exportKey('raw', row!.key)).rejects.toThrow();
});

it('seals anew each time, and opens only under the name it was sealed with', async () => {
  const key = await newSealKey();
  const [one, other] = [await seal(key, 'name', SECRET), await seal(key, 'name', SECRET)];
  expect(one.iv).not.toEqual(other.iv);
  expect(await unseal(key, 'name', one)).toEqual(SECRET);
  expect(await unseal(key, 'another name', one)).toBeUndefined();
  expect(await unseal(await newSealKey(), 'name', one)).toBeUndefined();
});

it('deletes what another account kept when somebody else signs in, and takes no more from its pages', async () => {
  const anna = await enterVault(database, 'anna', NOW);
  await anna.put('draft/x', SECRET, NOW);
  const bert = await enterVault(database, 'bert', NOW);
  expect(await database.getAllKeys('entries')).toEqual([]);
  expect(await database.getAllKeys('keys')).toEqual(['bert']);
  expect(await anna.put('draft/y', SECRET, NOW)).toBe(false);
  expect(await bert.put('draft/z', SECRET, NOW)).toBe(true);
  expect(await database.getAllKeys('entries')).toEqual(['bert/draft/z']);
});

it('takes nothing after a sign-out, nor reads what the same person left before it', async () => {
  const before = await enterVault(database, 'anna', NOW);
  await before.put('draft/x', SECRET, NOW);
  await emptyVaults(database);
  expect(await database.count('entries')).toBe(0);
  expect(await database.count('keys')).toBe(0);
  await enterVault(database, 'anna', NOW);
  expect(await before.put('draft/x', SECRET, NOW)).toBe(false);
});

it('opens without network for whoever was here last, and for nobody before', async () => {
  expect(await lastVault(database, NOW)).toBeUndefined();
  await (await enterVault(database, 'anna', NOW)).put('draft/x', SECRET, NOW);
  expect(await (await lastVault(database, NOW))?.get('draft/x')).toMatchObject({ value: SECRET });
});

it('keeps for 14 days and no longer', async () => {
  const vault = await enterVault(database, 'anna', NOW);
  await vault.put('draft/old', SECRET, NOW);
  await vault.put('draft/new', SECRET, NOW + 1);
  await lastVault(database, NOW + 14 * DAY);
  expect(await vault.pathsUnder('draft/')).toEqual(['draft/new', 'draft/old']);
  await lastVault(database, NOW + 14 * DAY + 1);
  expect(await vault.pathsUnder('draft/')).toEqual(['draft/new']);
  expect(await lastVault(database, NOW + 15 * DAY)).toBeUndefined();
});

it('keeps a key in use, though nothing is kept with it yet', async () => {
  const vault = await enterVault(database, 'anna', NOW);
  await enterVault(database, 'anna', NOW + 1);
  expect(await vault.put('draft/x', SECRET, NOW)).toBe(true);
});

it('says when the browser has no room', async () => {
  const vault = await enterVault(database, 'anna', NOW);
  database.close();
  expect(await vault.put('draft/x', SECRET, NOW)).toBe(false);
  expect(await vault.get('draft/x')).toBeUndefined();
});
