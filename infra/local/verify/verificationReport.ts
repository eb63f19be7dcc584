import type { ReleaseManifest, Verification } from '#survey';

/** So many discrepancies are told one by one. */
const MOST_LINES = 50;

const number = new Intl.NumberFormat('de-DE');

/** What is said at the end of a verification (Nachrechnung), line by line. */
export function verificationReport(
  { releaseId, source, synthetic }: ReleaseManifest,
  sha256: string,
  figures: number,
  { recomputed, hashOnly, discrepancies }: Verification,
): readonly string[] {
  const found = discrepancies.length;
  return [
    `Veröffentlichungsstand ${releaseId}${synthetic ? ' (Demodaten – synthetisch)' : ''}: ${source}`,
    `SHA-256 des Verzeichnisses: ${sha256}`,
    ...discrepancies.slice(0, MOST_LINES).map(({ where, text }) => `✗ ${where}: ${text}`),
    ...(found > MOST_LINES ? [`✗ … und ${number.format(found - MOST_LINES)} weitere.`] : []),
    `${counted(figures, 'Kennzahl', 'Kennzahlen')}, ${counted(recomputed, 'Wert', 'Werte')} nachgerechnet, ${counted(found, 'Abweichung', 'Abweichungen')}.`,
    `Nicht nachrechenbar, nur durch die Prüfsummen gesichert: ${counted(hashOnly, 'Wert', 'Werte')} (Quartile, Intervalle von Verhältniszahlen, Anteile der Einwohnerinnen und Einwohner, Prognose, Robustheit, Kettenglieder).`,
  ];
}

const counted = (count: number, one: string, many: string): string =>
  `${number.format(count)} ${count === 1 ? one : many}`;
