import { afterEach, expect, it, vi } from 'vitest';
import { handler } from './index.mjs';

afterEach(() => vi.unstubAllEnvs());

const passes = async (...identitySource: string[]) => (await handler({ identitySource })).isAuthorized;

it('lets through who knows the word of the delivery network', async () => {
  vi.stubEnv('ORIGIN_SECRET', 'Wort');
  expect(await passes('Wort')).toBe(true);
  for (const other of ['wort', 'Wort ', '', 'Wor']) expect(await passes(other)).toBe(false);
  expect(await passes()).toBe(false);
});

it('lets nobody through when it was not told the word', async () => {
  expect(await passes('')).toBe(false);
  vi.stubEnv('ORIGIN_SECRET', '');
  expect(await passes('')).toBe(false);
});
