import type { DeviceDatabase, KeyRow } from './deviceDatabase.ts';
import { namesUnder } from './paths.ts';
import { seal, unseal } from './seal.ts';

/** Something kept in the vault. */
export interface Kept<T> {
  readonly path: string;
  readonly value: T;
  /** Milliseconds since the epoch: as of when it is. */
  readonly at: number;
}

/**
 * What one account keeps in this browser, each entry sealed on its own. Emptying the vault takes the key: what
 * comes to it afterwards is refused.
 */
export class Vault {
  readonly account: string;
  readonly #database: DeviceDatabase;
  readonly #keyRow: KeyRow;

  constructor(database: DeviceDatabase, account: string, keyRow: KeyRow) {
    this.account = account;
    this.#database = database;
    this.#keyRow = keyRow;
  }

  /** @returns whether it is kept; not when the vault was emptied meanwhile or the browser has no room */
  async put(path: string, value: object, at: number): Promise<boolean> {
    const { id: keyId, key } = this.#keyRow;
    const name = this.#nameOf(path);
    try {
      const sealed = await seal(key, name, value);
      const transaction = this.#database.transaction(['keys', 'entries'], 'readwrite');
      const isMine = (await transaction.objectStore('keys').get(this.account))?.id === keyId;
      if (isMine) await transaction.objectStore('entries').put({ ...sealed, keyId, at }, name);
      await transaction.done;
      return isMine;
    } catch {
      return false;
    }
  }

  /** What lies there; `undefined` too when it cannot be read (any more). */
  async get<T>(path: string): Promise<Kept<T> | undefined> {
    const name = this.#nameOf(path);
    const row = await this.#database.get('entries', name).catch(() => undefined);
    const value = row && (await unseal<T>(this.#keyRow.key, name, row));
    return row === undefined || value === undefined ? undefined : { path, value, at: row.at };
  }

  /** Paths that begin so, in their order. */
  async pathsUnder(prefix: string): Promise<string[]> {
    const range = namesUnder(this.#nameOf(prefix));
    const names = await this.#database.getAllKeys('entries', range).catch(() => []);
    return names.map((name) => name.slice(this.account.length + 1));
  }

  async remove(path: string): Promise<void> {
    await this.#database.delete('entries', this.#nameOf(path)).catch(() => undefined);
  }

  #nameOf(path: string): string {
    return `${this.account}/${path}`;
  }
}
