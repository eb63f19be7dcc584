import { expect, it } from 'vitest';
import type { Edition } from '#survey';
import { clockAt } from '../../../tests/builders/clock.ts';
import { openEdition } from '../../../tests/builders/examples.ts';
import type { EditionStore } from './editionStore.ts';
import { rememberEditions } from './rememberEditions.ts';

/** A store in memory that counts how often it is asked. */
function countingStore(stored: Edition | undefined) {
  let edition = stored;
  let reads = 0;
  const store: EditionStore = {
    get: async () => {
      reads += 1;
      return edition;
    },
    all: async () => [],
    add: async () => 'exists',
    replace: async (next) => {
      edition = next;
      return 'replaced';
    },
  };
  return { store, reads: () => reads, change: (next: Edition) => (edition = next) };
}

it('asks again only after five seconds', async () => {
  const clock = clockAt('2026-11-23T12:00:00.000Z');
  const { store, reads, change } = countingStore(openEdition());
  const editions = rememberEditions(store, clock.now);
  await editions.get(2026);
  change(openEdition({ state: 'closing' }));
  clock.set('2026-11-23T12:00:04.999Z');
  expect((await editions.get(2026))?.state).toBe('open');
  expect(reads()).toBe(1);
  clock.set('2026-11-23T12:00:05.000Z');
  expect((await editions.get(2026))?.state).toBe('closing');
});

it('forgets an edition that is replaced through it', async () => {
  const { store } = countingStore(openEdition());
  const editions = rememberEditions(store, clockAt().now);
  await editions.get(2026);
  await editions.replace(openEdition({ state: 'closing' }), openEdition());
  expect((await editions.get(2026))?.state).toBe('closing');
});

it('does not remember that there is none', async () => {
  const { store, change } = countingStore(undefined);
  const editions = rememberEditions(store, clockAt().now);
  expect(await editions.get(2026)).toBeUndefined();
  change(openEdition());
  expect(await editions.get(2026)).toBeDefined();
});
