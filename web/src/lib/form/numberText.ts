import type { NumberItem } from '#survey';

/** What stands in a number field. */
export type NumberText =
  | { readonly kind: 'empty' }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'unreadable'; readonly message: string };

const GROUPED = /^[+-]?\d{1,3}([.\s'’]\d{3})+(,\d+)?$/;
const PLAIN = /^[+-]?\d+(,\d+)?$/;
const DECIMAL_POINT = /^[+-]?[\d,]*\d\.\d+$/;
const UNIT = /\s*(%|€|EUR|VZÄ|VZAE|PT)$/i;

/**
 * Reads a number as people in Germany write it: `1.234,5`, `1 234,5` or `1234,5`, with its unit or without.
 * `12.5` is refused with a hint rather than read as 125 or 12,5.
 */
export function readNumberText(text: string): NumberText {
  const typed = text.trim().replace(UNIT, '');
  if (typed === '') return { kind: 'empty' };
  if (GROUPED.test(typed) || PLAIN.test(typed)) {
    return { kind: 'number', value: Number(typed.replace(/[.\s'’]/g, '').replace(',', '.')) };
  }
  const message = DECIMAL_POINT.test(typed)
    ? 'Bitte schreiben Sie Nachkommastellen mit Komma, zum Beispiel 12,5.'
    : 'Bitte geben Sie eine Zahl ein, zum Beispiel 1.250.';
  return { kind: 'unreadable', message };
}

const grouped = new Intl.NumberFormat('de-DE', { maximumFractionDigits: 2 });
const plain = new Intl.NumberFormat('de-DE', { maximumFractionDigits: 0, useGrouping: false });

/** The text for a number in its field: `1.234,5`; a year stays `2026`. Reading it gives the number back. */
export function writeNumberText(type: NumberItem['type'], value: number): string {
  return (type === 'year' ? plain : grouped).format(value);
}

/** What may be entered, for the hint: „0 bis 20.000 Arbeitsplätze, ganze Zahl“. */
export function rangeText({ type, min, max, step, unit }: NumberItem): string {
  const range = `${writeNumberText(type, min)} bis ${writeNumberText(type, max)}`;
  if (type === 'year') return `Jahreszahl, ${range}`;
  const decimals =
    step >= 1 ? 'ganze Zahl' : step >= 0.1 ? 'eine Nachkommastelle möglich' : 'zwei Nachkommastellen möglich';
  return `${range} ${unit}, ${decimals}`;
}
