import { SIGN_MEANINGS, type ReleaseContent } from '#survey';
import { dateTimeText, dayText } from '../germanText.ts';

/** What must be known to read the numbers (Hinweise): headings with their sentences, in German. */
export interface Note {
  readonly heading: string;
  readonly lines: readonly string[];
}

export function notesOf({ manifest, figures }: ReleaseContent): readonly Note[] {
  const { releaseId, edition, publishedAt, areaStatus, synthetic, correction, unpublished } = manifest;
  return [
    ...(synthetic ? [{ heading: 'Demodaten – synthetisch', lines: [SYNTHETIC] }] : []),
    {
      heading: `Digitalpegel ${edition}, Veröffentlichungsstand ${releaseId}`,
      lines: [
        `Erstellt am ${dateTimeText(publishedAt)}. Gebietsstand: ${dayText(areaStatus)}.`,
        `Quelle: ${manifest.source}.`,
        `Fragebogen: Fassung ${manifest.questionnaireVersion}. Regeln der Veröffentlichung: Fassung ${manifest.rules.version}.`,
        ...(correction === undefined ? [] : [`Berichtigung: ${correction}`]),
      ],
    },
    {
      heading: 'Zeichen statt eines Werts',
      lines: SIGN_MEANINGS.map(({ sign, meaning }) => `${sign}  ${meaning}`),
    },
    { heading: 'Wie geschätzt wurde', lines: [...new Set(figures.flatMap(({ methods }) => methods))] },
    ...(unpublished.length === 0
      ? []
      : [
          {
            heading: 'Angaben, zu denen nichts veröffentlicht wird',
            lines: unpublished.map(({ id, reason }) => `${id}: ${reason}`),
          },
        ]),
  ];
}

const SYNTHETIC = 'Alle Zahlen sind frei erfunden und sagen nichts über wirkliche Verwaltungen.';
