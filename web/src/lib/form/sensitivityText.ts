import type { Sensitivity } from '#survey';

/** How a sensitive answer is used, short and at length; `undefined` for answers without special protection. */
export function sensitivityText(
  sensitivity: Sensitivity,
): { badge: string; explanation: string } | undefined {
  switch (sensitivity) {
    case 'standard':
      return undefined;
    case 'confidential':
      return {
        badge: 'Vertraulich',
        explanation:
          'Veröffentlicht werden ausschließlich zusammengefasste Werte mehrerer Verwaltungen, nie diese Antwort mit Ihrem Namen.',
      };
    case 'restricted':
      return {
        badge: 'Nur Landeswerte',
        explanation:
          'Diese Zahl geht ausschließlich in Werte für ganze Länder mit mindestens zehn antwortenden Verwaltungen ein, nicht in kleinere Gebiete oder Vergleichsgruppen und nie mit Ihrem Namen.',
      };
  }
}
