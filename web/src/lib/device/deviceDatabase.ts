import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { Sealed } from './seal.ts';

/** The key of one account. It can be used in this browser, but no script can read it or take it along. */
export interface KeyRow {
  /** Made anew with every key, so that an entry knows whether its key is still there. */
  readonly id: string;
  readonly key: CryptoKey;
  /** Milliseconds since the epoch: when the server last confirmed the account. */
  readonly usedAt: number;
}

/** Something kept, unreadable without its key. */
export interface EntryRow extends Sealed {
  /** Id of the key it is sealed with. */
  readonly keyId: string;
  /** Milliseconds since the epoch: as of when it is. */
  readonly at: number;
}

interface Schema extends DBSchema {
  /** by account */
  keys: { key: string; value: KeyRow };
  /** by name: `<account>/<path>` */
  entries: { key: string; value: EntryRow };
}

/** What this browser keeps of the form (IndexedDB). */
export type DeviceDatabase = IDBPDatabase<Schema>;

/** @param onEnd called when the browser closes the database by itself */
export function openDeviceDatabase(onEnd = () => {}): Promise<DeviceDatabase> {
  return openDB<Schema>('digitalpegel', 1, {
    upgrade(database) {
      database.createObjectStore('keys');
      database.createObjectStore('entries');
    },
    terminated: onEnd,
  });
}
