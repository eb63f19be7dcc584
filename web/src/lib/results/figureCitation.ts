import type { FigureFacts } from './figureFacts.ts';

/**
 * How a figure is cited (Zitat), as a text.
 *
 * „E-Akte: 50,2 Punkte in einem Land. Erhebungsrunde 2025, Veröffentlichungsstand 2025.1, …. Quelle: Digitalpegel 2025.
 * https://…, abgerufen am 26. November 2026.“
 *
 * @param day when it was looked at, in words; absent: room is left for it
 */
export function figureCitation(
  title: string,
  { provenance, source, synthetic }: Pick<FigureFacts, 'provenance' | 'source' | 'synthetic'>,
  address: string,
  day = '[Datum]',
): string {
  const mark = synthetic && !source.includes('synthetisch') ? ' Demodaten – synthetisch.' : '';
  return `${title}. ${provenance}. Quelle: ${source}.${mark} ${address}, abgerufen am ${day}.`;
}
