/** Far longer than any real name of an administration or a person; more could only be there to abuse a mail. */
const LONGEST = 160;

/** What is left of a sign that was cut in two. */
export const HALF_SIGN = /\p{Cs}/u;

/**
 * A name as it may stand in a mail: one line, without what controls a header or the direction of writing,
 * without the beginning of a web address, which mail programs would turn into a link, and without the beginning
 * of an encoded word (RFC 2047), which they would decode.
 */
export function oneLine(name: string): string {
  const plain = name
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, ' ')
    .replace(/\w+:\/\/|www\.|=\?/gi, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return plain.slice(0, LONGEST).replace(HALF_SIGN, '').trim();
}
