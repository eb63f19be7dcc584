import { crc32 } from 'node:zlib';
import { expect, it } from 'vitest';
import { checksum, pngWithTexts } from './pngText.ts';

const HEADER = Uint8Array.from({ length: 8 + 25 }, (_, i) => i);
const REST = Uint8Array.of(1, 2, 3);

it('a PNG says in UTF-8 what it shows, between its header and the rest', () => {
  const plain = new Uint8Array([...HEADER, ...REST]);
  const png = Buffer.from(pngWithTexts(plain, { Title: 'E-Akte: 45,2 Punkte über alle Länder' }));
  expect([...png.subarray(0, 33)]).toEqual([...HEADER]);
  expect([...png.subarray(-3)]).toEqual([...REST]);
  const length = png.readUInt32BE(33);
  expect(png.byteLength).toBe(plain.byteLength + length + 12);
  const content = png.subarray(37, 37 + 4 + length);
  expect(content.toString()).toBe('iTXtTitle\0\0\0de\0\0E-Akte: 45,2 Punkte über alle Länder');
  expect(png.readUInt32BE(37 + 4 + length)).toBe(crc32(content));
});

it('computes the checksum of PNG', () => {
  expect(checksum(new TextEncoder().encode('123456789'))).toBe(0xcb_f4_39_26);
});
