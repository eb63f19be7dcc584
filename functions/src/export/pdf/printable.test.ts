import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MISSING, printable } from './printable.ts';

/** Code points of a TrueType file: its table `cmap` in format 4, the ranges of the basic plane. */
function charactersOf(path: string): Set<number> {
  const file = readFileSync(new URL(path, import.meta.url));
  const tables = Array.from({ length: file.readUInt16BE(4) }, (_, at) => 12 + 16 * at);
  const cmap = file.readUInt32BE(tables.find((at) => file.toString('latin1', at, at + 4) === 'cmap')! + 8);
  const encodings = Array.from({ length: file.readUInt16BE(cmap + 2) }, (_, at) => cmap + 4 + 8 * at);
  const start = encodings
    .map((at) => cmap + file.readUInt32BE(at + 4))
    .find((at) => file.readUInt16BE(at) === 4)!;
  const count = file.readUInt16BE(start + 6) / 2;
  const codes = new Set<number>();
  for (let at = 0; at < count; at += 1) {
    const end = file.readUInt16BE(start + 14 + 2 * at);
    const from = file.readUInt16BE(start + 16 + 2 * (count + at));
    for (let code = from; code <= end && code !== 0xffff; code += 1) codes.add(code);
  }
  return codes;
}

const regular = charactersOf('../fonts/digitalpegel-sans-400.ttf');
const bold = charactersOf('../fonts/digitalpegel-sans-600.ttf');

describe('printable text', () => {
  it('is what the typeface has, in both weights', () => {
    expect(bold).toEqual(regular);
    const everything = Array.from({ length: 0xd800 }, (_, code) => code);
    const kept = everything.filter(
      (code) => printable(String.fromCharCode(code)) === String.fromCharCode(code),
    );
    expect(kept.filter((code) => code !== 10 && !regular.has(code))).toEqual([]);
    expect([...regular].filter((code) => !kept.includes(code) && code !== 0xad)).toEqual([]);
  });

  it('keeps German, Sorbian and Polish names, quotes and signs', () => {
    const text = '„Äpfel“ – ßẞ … §, €, ≥ 3 m² in Łódź, Budyšin, Chóśebuz; CO₂ → 50 %';
    expect(printable(text)).toBe(text);
  });

  it('puts letters together that came apart, and takes plain spaces and hyphens', () => {
    expect(printable('a\u0308\tb\u2011c\u202fd\u00ade\r\nf')).toBe('ä b-c\u00a0de\nf');
  });

  it('marks what the typeface lacks once for a character', () => {
    expect(printable('🏛️ und Ж')).toBe(`${MISSING} und ${MISSING}`);
  });

  it('never fails and changes nothing the second time', () => {
    const texts = fc.string({ unit: 'binary' });
    fc.assert(
      fc.property(texts, (text) => {
        const once = printable(text);
        expect(printable(once)).toBe(once);
      }),
    );
  });
});
