import type { ReleaseContent } from '#survey';
import { citationOf, citationText } from './citation.ts';
import { notesOf } from './notes.ts';
import { FILE_KINDS, fileName, type FileKind, type Publication } from './releaseFile.ts';

/** LIESMICH: what the files are, what the signs mean, how to cite and under which licence; plain text for people. */
export function readme(
  content: ReleaseContent,
  kinds: readonly FileKind[],
  publication: Publication,
): string {
  const { releaseId } = content.manifest;
  const { contact, licence } = publication;
  const files = kinds.map((kind) => `${fileName(releaseId, kind)}\n    ${FILE_KINDS[kind].description}`);
  const sections = [
    ...notesOf(content),
    { heading: 'Dateien', lines: files },
    { heading: 'Zu beachten', lines: HINTS },
    { heading: 'Zitieren', lines: [citationText(citationOf(content, publication))] },
    {
      heading: 'Lizenz',
      lines: [licence.name, licence.url, `Als Quelle ist anzugeben: ${content.manifest.source}`],
    },
    { heading: 'Fragen', lines: [`${contact.name}, ${contact.email}`] },
  ];
  return sections
    .map(({ heading, lines }) => [heading, ...lines.map(indented), ''].join('\r\n'))
    .join('\r\n');
}

const indented = (line: string): string => `  ${line.replace(/\r?\n|\r/g, '\r\n  ')}`;

const HINTS = [
  'Alle Dateien enthalten dieselben Werte. Ein Veröffentlichungsstand ändert sich nie; Berichtigungen sind ein neuer Stand.',
  'Texte, die ein Tabellenprogramm für eine Formel hielte, beginnen mit einem Apostroph (CSV und XLSX).',
  'Dezimalzeichen: Punkt in „daten.csv“, Komma in „daten-excel.csv“.',
];
