import { readValue, type NumberItem } from '#survey';
import type { Input } from '#lib/draft/unready.ts';
import { readNumberText } from './numberText.ts';

/** Reads a number field: an answer, nothing, or a text that is no answer yet with what is wrong with it. */
export function readNumberInput(item: NumberItem, text: string): Input {
  const typed = readNumberText(text);
  switch (typed.kind) {
    case 'empty':
      return undefined;
    case 'unreadable':
      return { kind: 'number', text, message: typed.message };
    case 'number': {
      const reading = readValue(item, typed.value);
      return reading.kind === 'valid'
        ? { kind: 'answered', value: reading.value }
        : { kind: 'number', text, message: reading.message };
    }
  }
}
