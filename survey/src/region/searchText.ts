/**
 * Reduces a name to what people type without looking: lower case, no accents, no punctuation, ß as ss,
 * words parted by single blanks. German umlauts come out in the spelling asked for: „Görlitz“ as
 * `goerlitz` or `gorlitz`. Folding what is folded changes nothing.
 */
export function fold(text: string, umlauts: 'ae' | 'a'): string {
  const lower = text.normalize('NFC').toLowerCase();
  const spelled = umlauts === 'ae' ? lower.replace(/[äöü]/g, (letter) => SPELLED[letter] ?? letter) : lower;
  const plain = /[^ -~]/.test(spelled) ? withoutAccents(spelled) : spelled;
  return plain.replace(/[^a-z0-9]+/g, ' ').trim();
}

function withoutAccents(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ß', 'ss').replaceAll('ł', 'l');
}

const SPELLED: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue' };

/** Every folded spelling of a name: both umlauts, abbreviations as registered and written out. */
export function spellingsOf(name: string): readonly string[] {
  const texts = name.includes('.') ? [name, writeOut(name)] : [name];
  return [...new Set(texts.flatMap((text) => [fold(text, 'ae'), fold(text, 'a')]))];
}

/** Abbreviations of the registry and what they stand for; the longer one comes first. */
const ABBREVIATIONS = [
  [/\bSt\. ?/g, 'Sankt '],
  [/\ba\. ?d\. ?/g, 'an der '],
  [/\bi\. ?d\. ?/g, 'in der '],
  [/\bv\. ?d\. ?/g, 'vor der '],
  [/\ba\. /g, 'am '],
  [/\bb\. /g, 'bei '],
  [/\bO\. ?L\./g, 'Oberlausitz'],
  [/\bErzgeb\./g, 'Erzgebirge'],
  [/\bVogtl\./g, 'Vogtland'],
  [/\bSächs\. Schw\./g, 'Sächsische Schweiz'],
  [/\bThür\. Wald/g, 'Thüringer Wald'],
  [/\bThür\./g, 'Thüringen'],
  [/\bSa\./g, 'Sachsen'],
] as const;

function writeOut(name: string): string {
  return ABBREVIATIONS.reduce((text, [short, long]) => text.replace(short, long), name);
}
