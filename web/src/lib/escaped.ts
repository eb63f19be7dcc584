/** A text as HTML and XML have it, in an element or an attribute; signs XML cannot hold are left out. */
export function escaped(text: string): string {
  return text
    .replace(UNPRINTABLE, '')
    .replace(/[&<>"']/g, (sign) => `&#${String(sign.codePointAt(0) ?? 0)};`);
}

const UNPRINTABLE = /(?![\t\r\n])[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/gu;
