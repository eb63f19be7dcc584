import type { Here } from './device.ts';
import { copyPath } from './paths.ts';
import type { Vault } from './vault.ts';

/** An answer of the API, or its last copy where the server is out of reach. */
export interface Seen<T> {
  readonly value: T;
  /** Instant of the copy; absent when the server answered. */
  readonly seenAt?: string;
}

/**
 * Waits for an answer and keeps a copy; without network the last copy stands in. What the server refuses stays
 * refused: no copy stands in for a 401.
 *
 * @param names of the copy, and of others that would do
 * @throws as the answer
 */
export async function lastSeen<T extends object>(
  here: Promise<Here | undefined>,
  [name, ...substitutes]: readonly [string, ...string[]],
  answer: Promise<T>,
): Promise<Seen<T>> {
  const [opened, fresh] = await Promise.allSettled([here, answer]);
  const kept = opened.status === 'fulfilled' ? opened.value?.vault : undefined;
  if (fresh.status === 'fulfilled') {
    void kept?.put(copyPath(name), fresh.value, Date.now());
    return { value: fresh.value };
  }
  const copy = fresh.reason instanceof TypeError && (await firstCopy<T>(kept, [name, ...substitutes]));
  return copy || { value: await answer };
}

async function firstCopy<T>(
  vault: Vault | undefined,
  names: readonly string[],
): Promise<Seen<T> | undefined> {
  for (const name of names) {
    const copy = await vault?.get<T>(copyPath(name));
    if (copy !== undefined) return { value: copy.value, seenAt: new Date(copy.at).toISOString() };
  }
  return undefined;
}
