import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { TOO_LONG } from './firewall.ts';

const blocks = (length: string) => new RegExp(TOO_LONG).test(length);

it('lets bodies of 256 kB through and not a byte more', () => {
  expect(blocks('262144')).toBe(false);
  expect(blocks('262145')).toBe(true);
  expect(blocks('0000262145')).toBe(true);
  expect(blocks('0')).toBe(false);
});

it('knows for every length whether it is too long', () => {
  fc.assert(
    fc.property(fc.oneof(fc.nat(400_000), fc.nat()), (length) => {
      expect(blocks(String(length))).toBe(length > 262_144);
    }),
    { numRuns: 2000 },
  );
});
