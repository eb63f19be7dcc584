import { atFirstUse } from '../atFirstUse.ts';
import type { Item } from '../questionnaire/questionnaire.ts';
import type { Answer, AnswerValue } from '../response/answer.ts';

const grouped = atFirstUse(() => new Intl.NumberFormat('de-DE', { maximumFractionDigits: 2 }));

/**
 * An answer in words, as one reads it: „Stufe 3 – Eingeführt: Ein von der Leitung …“, „1.250 Arbeitsplätze“,
 * „Trifft nicht zu: Wir haben kein Archiv.“
 *
 * @param scale names of the levels 0 … 5
 */
export function answerInWords(item: Item, scale: readonly string[], answer: Answer): string {
  switch (answer.kind) {
    case 'unknown':
      return 'Nicht bekannt';
    case 'skipped':
      return 'Keine Angabe';
    case 'notApplicable':
      return `Trifft nicht zu: ${answer.reason}`;
    case 'answered':
      return valueInWords(item, scale, answer.value);
  }
}

function valueInWords(item: Item, scale: readonly string[], value: AnswerValue): string {
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
      return String(value);
    case 'count':
    case 'decimal':
    case 'eur':
    case 'percent':
      return `${grouped().format(Number(value))} ${item.unit}`;
  }
}
