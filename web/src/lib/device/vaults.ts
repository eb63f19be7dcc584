import type { DeviceDatabase } from './deviceDatabase.ts';
import { newSealKey } from './seal.ts';
import { Vault } from './vault.ts';

/** Days after which what was not sent is given up. */
export const KEPT_DAYS = 14;
const KEPT_MS = KEPT_DAYS * 24 * 60 * 60 * 1_000;

/** The vault of whoever the server says is signed in. What other accounts kept here is deleted with their keys. */
export async function enterVault(database: DeviceDatabase, account: string, now: number): Promise<Vault> {
  await expire(database, now);
  const key = await newSealKey();
  const transaction = database.transaction(['keys', 'entries'], 'readwrite');
  const [keys, entries] = [transaction.objectStore('keys'), transaction.objectStore('entries')];
  const owners = await keys.getAllKeys();
  if (owners.some((owner) => owner !== account)) await Promise.all([keys.clear(), entries.clear()]);
  const row = { ...((await keys.get(account)) ?? { id: crypto.randomUUID(), key }), usedAt: now };
  await keys.put(row, account);
  await transaction.done;
  return new Vault(database, account, row);
}

/** The vault of whoever was here last, for a page without network; `undefined` when there is none. */
export async function lastVault(database: DeviceDatabase, now: number): Promise<Vault | undefined> {
  await expire(database, now);
  const [account] = await database.getAllKeys('keys');
  const row = account && (await database.get('keys', account));
  return account === undefined || !row ? undefined : new Vault(database, account, row);
}

/** Deletes everything with its keys. */
export async function emptyVaults(database: DeviceDatabase): Promise<void> {
  const transaction = database.transaction(['keys', 'entries'], 'readwrite');
  await Promise.all([transaction.objectStore('keys').clear(), transaction.objectStore('entries').clear()]);
  await transaction.done;
}

/** Deletes what is too old, and a key that has not been used for as long. */
async function expire(database: DeviceDatabase, now: number): Promise<void> {
  const oldest = now - KEPT_MS;
  const transaction = database.transaction(['keys', 'entries'], 'readwrite');
  const [keys, entries] = [transaction.objectStore('keys'), transaction.objectStore('entries')];
  for (let entry = await entries.openCursor(); entry !== null; entry = await entry.continue()) {
    if (entry.value.at < oldest) await entry.delete();
  }
  for (let key = await keys.openCursor(); key !== null; key = await key.continue()) {
    if (key.value.usedAt < oldest && (await entries.count()) === 0) await key.delete();
  }
  await transaction.done;
}
