import type { Answer, Item } from '#survey';
import { writeNumberText } from './numberText.ts';

/** An answer in words, as one reads it when checking: „Stufe 3 – Eingeführt: …“, „1.250 Arbeitsplätze“. */
export function answerText(item: Item, scale: readonly string[], answer: Answer | undefined): string {
  switch (answer?.kind) {
    case undefined:
      return 'Keine Antwort';
    case 'unknown':
      return 'Nicht bekannt';
    case 'skipped':
      return 'Keine Angabe';
    case 'notApplicable':
      return `Trifft nicht zu: ${answer.reason}`;
    case 'answered':
      return valueText(item, scale, answer.value);
  }
}

function valueText(item: Item, scale: readonly string[], value: number | string | readonly string[]): string {
  switch (item.type) {
    case 'maturity': {
      const level = Number(value);
      return `Stufe ${level} – ${scale[level] ?? ''}: ${item.levels[level] ?? ''}`;
    }
    case 'yes-no-planned':
    case 'single-choice':
    case 'multi-choice': {
      const chosen = item.options.filter((option) => [value].flat().includes(option.value));
      return chosen.map(({ label }) => label).join(', ');
    }
    case 'year':
      return writeNumberText(item.type, Number(value));
    case 'count':
    case 'decimal':
    case 'eur':
    case 'percent':
      return `${writeNumberText(item.type, Number(value))} ${item.unit}`;
  }
}
