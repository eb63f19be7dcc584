import { refuse, type Refused } from './rawRecord.ts';

export type TextReading = { readonly outcome: 'text'; readonly text: string } | Refused;

/** Signs that UTF-8 was read as Latin-1 and stored again („MÃ¼hlhausen“), or that letters were lost already. */
const SPOILT = /Ã[\u0080-\u00bf€-™]|\ufffd/u;
/** Latin-1 has no letters there; umlauts of DOS (code page 850) are. */
const CONTROL = /[^\P{Cc}\r\n]/u;

/**
 * Reads the text of a GV100AD file: UTF-8, as Destatis writes it since about 2019, or ISO 8859-1, as before.
 * Anything else is refused, with the first place that shows it.
 */
export function decodeText(bytes: Uint8Array): TextReading {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    return refuse('Datei', 'Die Datei ist in UTF-16 gespeichert. Bitte in UTF-8 oder ISO 8859-1 speichern.');
  }
  const text = asUtf8(bytes) ?? asLatin1(bytes);
  const spoilt = text.search(SPOILT);
  if (spoilt >= 0) {
    return refuse(
      placeIn(text, spoilt),
      'Umlaute sind beschädigt: Die Datei wurde im falschen Zeichensatz gespeichert.',
    );
  }
  const control = text.search(CONTROL);
  if (control >= 0) {
    return refuse(
      placeIn(text, control),
      'Hier steht ein Steuerzeichen. Die Datei ist weder UTF-8 noch ISO 8859-1 (vielleicht ein DOS-Zeichensatz).',
    );
  }
  return { outcome: 'text', text };
}

function asUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** `TextDecoder` has no ISO 8859-1: what it calls so is Windows-1252, which would hide a DOS file. */
function asLatin1(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 8_192) {
    parts.push(String.fromCharCode(...bytes.subarray(at, at + 8_192)));
  }
  return parts.join('');
}

function placeIn(text: string, index: number): string {
  const before = text.slice(0, index).split('\n');
  return `Zeile ${before.length}, Stelle ${(before.at(-1) ?? '').length + 1}`;
}
