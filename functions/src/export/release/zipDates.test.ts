import { unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { withoutZipDates } from './zipDates.ts';

const content = { 'a.txt': new Uint8Array([1, 2, 3]), 'b/ä.txt': new Uint8Array(5_000).fill(7) };
const made = (mtime: string) => new Uint8Array(zipSync(content, { mtime }));

describe('a ZIP without dates', () => {
  it('is the same whenever its entries were made', () => {
    expect(made('2026-01-01T12:00:00')).not.toEqual(made('2020-02-02T12:00:00'));
    expect(withoutZipDates(made('2026-01-01T12:00:00'))).toEqual(
      withoutZipDates(made('2020-02-02T12:00:00')),
    );
  });

  it('still holds the same files', () => {
    expect(unzipSync(withoutZipDates(made('2026-01-01T12:00:00')))).toEqual(content);
  });

  it('is made of a ZIP only', () => {
    expect(() => withoutZipDates(new Uint8Array(5))).toThrow(RangeError);
    expect(() => withoutZipDates(new Uint8Array(50))).toThrow(RangeError);
    const cut = made('2026-01-01T12:00:00').subarray(0, -1);
    expect(() => withoutZipDates(cut)).toThrow(RangeError);
  });
});
