import type { ItemId } from '#survey';
import type { Excess } from './totals.ts';
import { writeNumberText } from './numberText.ts';

/** What to say at a question whose number contradicts another: a sentence around the link to the other. */
export interface ExcessText {
  readonly other: ItemId;
  readonly before: string;
  readonly after: string;
}

/** The contradictions to show at one item, whether it is the part or the total. */
export function excessTexts(all: readonly Excess[], item: ItemId): ExcessText[] {
  const text = (value: number) => writeNumberText('count', value);
  return all.flatMap(({ part, partValue, total, totalValue }): ExcessText[] => {
    if (part === item) {
      const before = `${text(partValue)} ist mehr als die Gesamtzahl ${text(totalValue)} bei `;
      return [{ other: total, before, after: '. Bitte prüfen Sie beide Angaben.' }];
    }
    if (total === item) {
      return [
        {
          other: part,
          before: `Die Gesamtzahl ${text(totalValue)} ist kleiner als ${text(partValue)} bei `,
          after: '. Bitte prüfen Sie beide Angaben.',
        },
      ];
    }
    return [];
  });
}
