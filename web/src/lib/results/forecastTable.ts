import type { PlainTable } from './plainTable.ts';
import type { ShownForecast } from './shownForecast.ts';

/** A forecast as a table to paste into another site. */
export function forecastTable(caption: string, { connected, readings }: ShownForecast): PlainTable {
  return {
    caption,
    columns: ['Größe', 'Wert', '80-%-Spanne', 'Grundlage'],
    rows: [...(connected ? [connected] : []), ...readings].map(({ term, value, range = '', basis = '' }) => ({
      group: term,
      cells: [{ text: value }, { text: range }, { text: basis }],
    })),
  };
}
