import type { Finding, Integrity } from '#functions';

/** So many findings of one kind are told one by one. */
const MOST_OF_A_KIND = 20;

const number = new Intl.NumberFormat('de-DE');

/** What a check found, in German, line by line. */
export function integrityReport(place: string, { items, counts, findings }: Integrity): readonly string[] {
  const { editions, heads, submissions, accounts, events, releases } = counts;
  const damages = findings.filter(({ level }) => level === 'damage');
  const remnants = findings.filter(({ level }) => level === 'remnant');
  return [
    `Geprüft: ${place} mit ${counted(items, 'Eintrag', 'Einträgen')}, darunter ${counted(editions, 'Erhebungsrunde', 'Erhebungsrunden')}, ${counted(heads, 'Antwort', 'Antworten')}, ${counted(submissions, 'Abgabe', 'Abgaben')}, ${counted(accounts, 'Konto', 'Konten')}, ${counted(events, 'Protokolleintrag', 'Protokolleinträge')} und ${counted(releases, 'Veröffentlichungsstand', 'Veröffentlichungsstände')}.`,
    ...linesOf(damages, '✗ Schaden'),
    ...linesOf(remnants, '· Überbleibsel'),
    `Ergebnis: ${counted(damages.length, 'Schaden', 'Schäden')}, ${counted(remnants.length, 'Überbleibsel', 'Überbleibsel')}.`,
  ];
}

function linesOf(findings: readonly Finding[], mark: string): readonly string[] {
  const groups = Map.groupBy(findings, ({ kind }) => kind);
  return [...groups].flatMap(([kind, all]) => [
    ...all.slice(0, MOST_OF_A_KIND).map(({ where, text }) => `${mark} (${kind}) ${where}: ${text}`),
    ...(all.length > MOST_OF_A_KIND
      ? [`${mark} (${kind}) … und ${number.format(all.length - MOST_OF_A_KIND)} weitere.`]
      : []),
  ]);
}

const counted = (count: number, one: string, many: string): string =>
  `${number.format(count)} ${count === 1 ? one : many}`;
