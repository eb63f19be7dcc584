import type { SessionView } from '#lib/api/views.ts';
import { openDeviceDatabase, type DeviceDatabase } from './deviceDatabase.ts';
import { DRAFTS, namesUnder } from './paths.ts';
import { emptyVaults, enterVault, lastVault } from './vaults.ts';
import type { Vault } from './vault.ts';

/*
 * The one database of this browser, opened when it is first needed. Where the browser keeps nothing (private
 * mode, no https), all of this yields `undefined` and the form lives without.
 */

let opened: Promise<DeviceDatabase | undefined> | undefined;

function database(): Promise<DeviceDatabase | undefined> {
  opened ??= canKeep()
    ? openDeviceDatabase(() => (opened = undefined)).catch(() => undefined)
    : Promise.resolve(undefined);
  return opened;
}

function canKeep(): boolean {
  return globalThis.isSecureContext && 'indexedDB' in globalThis && 'locks' in navigator;
}

/** Whose page this is, and what this browser keeps for them. */
export interface Here {
  readonly account: string;
  /** Absent where the browser keeps nothing. */
  readonly vault?: Vault;
}

/**
 * Who is here: nothing of a vault is opened before the server has confirmed the session. Only where the server
 * is out of reach it is whoever was here last.
 *
 * @param session the question who is signed in, under way
 * @returns `undefined` when nobody is signed in
 */
export async function whoIsHere(session: Promise<SessionView>): Promise<Here | undefined> {
  const [answer, here] = await Promise.all([session.catch(unlessOutOfReach), database()]);
  if (answer?.signedIn === false) return undefined;
  const now = Date.now();
  if (answer === undefined) {
    const vault = here && (await lastVault(here, now).catch(() => undefined));
    return vault && { account: vault.account, vault };
  }
  const { account } = answer;
  const vault = here && (await enterVault(here, account, now).catch(() => undefined));
  return { account, ...(vault && { vault }) };
}

function unlessOutOfReach(error: unknown): undefined {
  if (!(error instanceof TypeError)) throw error;
}

/** Tells whether this browser holds something of an account that the server does not have. */
export async function holdsUnsent(account: string): Promise<boolean> {
  const here = await database();
  const names = await here?.getAllKeys('entries', namesUnder(`${account}/${DRAFTS}`)).catch(() => []);
  return names !== undefined && names.length > 0;
}

/** Deletes everything this browser keeps; a browser that refuses keeps it unreadable until it is too old. */
export async function emptyDevice(): Promise<void> {
  const here = await database();
  if (here !== undefined) await emptyVaults(here).catch(() => undefined);
}
