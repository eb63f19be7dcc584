/** Stands for a character the typeface does not have. */
export const MISSING = '▯';

/** The characters of the typeface in `../fonts`, and the line break. */
const KNOWN =
  /[\n -~\u00a0-\u017e\u0218-\u021b\u1e9e\u2012-\u2015\u2018-\u201a\u201c-\u201e\u2020-\u2022\u2026\u2030\u2039\u203a\u2080-\u2089\u20ac\u2116\u2122\u2190-\u2199\u2212\u221e\u2248\u2260\u2264\u2265\u25af]/u;

/** What has no shape of its own, such as the sign that makes an emoji colourful or joins two. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{M}]/u;

/**
 * A text in characters the typeface has: composed letters, plain spaces and hyphens, and a sign in place of
 * every other character. A letter taken apart („a“ and two dots) is put together first.
 */
export function printable(text: string): string {
  const plain = text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replaceAll('\t', ' ')
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/[\u2007\u2009\u200a\u202f]/g, '\u00a0')
    .replaceAll('\u00ad', '');
  return Array.from(plain, printableCharacter).join('');
}

function printableCharacter(character: string): string {
  if (KNOWN.test(character) && (character === '\n' || !INVISIBLE.test(character))) return character;
  return INVISIBLE.test(character) ? '' : MISSING;
}
