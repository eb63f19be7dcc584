import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexWriteUnits, readUnits, writeUnits, type IndexEntry } from './capacityUnits.ts';
import { itemBytes } from './itemBytes.ts';

describe('the bytes of an item', () => {
  it('are those of names and values in UTF-8', () => {
    expect(itemBytes({ pk: { S: 'ab' }, straße: { S: 'ä€' } })).toBe(2 + 2 + 7 + 2 + 3);
    expect(itemBytes({ b: { B: new Uint8Array(10) } })).toBe(1 + 10);
    expect(itemBytes({ yes: { BOOL: false }, no: { NULL: true } })).toBe(3 + 1 + 2 + 1);
  });

  it.each([
    ['0', 1],
    ['7', 2],
    ['12', 2],
    ['123', 3],
    ['1000', 2],
    ['-0.0120', 2],
    ['1765432100', 5],
    ['1.5e10', 2],
  ])('count the digits of %s that mean something: %i', (N, bytes) => {
    expect(itemBytes({ n: { N } })).toBe(1 + bytes);
  });

  it('of lists and maps have three more, and one for each element', () => {
    expect(itemBytes({ l: { L: [] } })).toBe(1 + 3);
    expect(itemBytes({ l: { L: [{ S: 'ab' }, { N: '1' }] } })).toBe(1 + 3 + (1 + 2) + (1 + 2));
    expect(itemBytes({ m: { M: { by: { S: 'x' } } } })).toBe(1 + 3 + 1 + 2 + 1);
  });
});

describe('capacity units', () => {
  it('of a write are its kilobytes begun, of the larger one of before and after', () => {
    expect([0, 1, 1_024, 1_025, 2_049].map((bytes) => writeUnits(0, bytes))).toEqual([1, 1, 1, 2, 3]);
    expect(writeUnits(5_000, 100)).toBe(5);
    expect(writeUnits(0, 400 * 1_024)).toBe(400);
  });

  it('of a read are its 4 kB begun, and half of it where it need not be consistent', () => {
    expect([0, 1, 4_096, 4_097, 8_192].map((bytes) => readUnits(bytes, true))).toEqual([1, 1, 1, 2, 2]);
    expect([0, 4_096, 4_097].map((bytes) => readUnits(bytes, false))).toEqual([0.5, 0.5, 1]);
  });

  it('of a query are those of all its bytes together, which is never more than one by one', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(9_000), { minLength: 1 }), (items) => {
        const together = readUnits(
          items.reduce((sum, bytes) => sum + bytes, 0),
          true,
        );
        const apart = items.reduce((sum, bytes) => sum + readUnits(bytes, true), 0);
        return together <= apart;
      }),
    );
  });

  it('of an index are none while it shows the same, and two writes when its key changes', () => {
    const entry: IndexEntry = { key: 'a', content: 'x', bytes: 1_500 };
    expect(indexWriteUnits(undefined, undefined)).toBe(0);
    expect(indexWriteUnits(undefined, entry)).toBe(2);
    expect(indexWriteUnits(entry, undefined)).toBe(2);
    expect(indexWriteUnits(entry, entry)).toBe(0);
    expect(indexWriteUnits(entry, { ...entry, content: 'y' })).toBe(2);
    expect(indexWriteUnits(entry, { ...entry, key: 'b' })).toBe(4);
  });
});
