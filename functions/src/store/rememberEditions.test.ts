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

it('keeps nothing that was read while the edition was being replaced', async () => {
  const { store } = countingStore(openEdition());
  const written = Promise.withResolvers<undefined>();
  const editions = rememberEditions(
    {
      ...store,
      async replace(edition, seen) {
        await written.promise;
        return store.replace(edition, seen);
      },
    },
    clockAt().now,
  );
  const replacing = editions.replace(openEdition({ state: 'closing' }), openEdition());
  expect((await editions.get(2026))?.state).toBe('open');
  written.resolve(undefined);
  await replacing;
  expect((await editions.get(2026))?.state).toBe('closing');
});

it('keeps nothing that was read before the edition was replaced and came after', async () => {
  const { store } = countingStore(openEdition());
  const arrived = Promise.withResolvers<undefined>();
  let isFirst = true;
  const editions = rememberEditions(
    {
      ...store,
      async get(year) {
        const edition = await store.get(year);
        if (isFirst) {
          isFirst = false;
          await arrived.promise;
        }
        return edition;
      },
    },
    clockAt().now,
  );
  const slow = editions.get(2026);
  await editions.replace(openEdition({ state: 'closing' }), openEdition());
  arrived.resolve(undefined);
  expect((await slow)?.state).toBe('open');
  expect((await editions.get(2026))?.state).toBe('closing');
});

it('does not remember that there is none', async () => {
  const { store, change } = countingStore(undefined);
  const editions = rememberEditions(store, clockAt().now);
  expect(await editions.get(2026)).toBeUndefined();
  change(openEdition());
  expect(await editions.get(2026)).toBeDefined();
});
