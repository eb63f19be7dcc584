import { SIGN_MEANINGS, type Series } from '#survey';
import { dateTimeText } from '../germanText.ts';
import type { Note } from '../release/notes.ts';
import type { SeriesDocument } from './seriesDocument.ts';

/** What must be known to read a series (Hinweise): headings with their sentences, in German. */
export function seriesNotes(
  series: Series,
  { definition, citation, licence }: SeriesDocument,
): readonly Note[] {
  const { figure, shown, releases, source, synthetic, methods } = series;
  return [
    ...(synthetic ? [{ heading: 'Demodaten – synthetisch', lines: [SYNTHETIC] }] : []),
    {
      heading: figure.title,
      lines: [
        ...(shown.option === undefined ? [] : [`Ausprägung: ${shown.option.label}`]),
        `Einheit: ${shown.unit}`,
        definition.base,
        `Zählt nicht: ${definition.leftOut}`,
      ],
    },
    { heading: 'Erhebungen und Veröffentlichungsstände', lines: releases.map(releaseLine) },
    ...courseNotes(series),
    { heading: 'Zitat', lines: [citation] },
    {
      heading: 'Zeichen statt eines Werts',
      lines: SIGN_MEANINGS.map(({ sign, meaning }) => `${sign}  ${meaning}`),
    },
    { heading: 'Wie geschätzt wurde', lines: methods },
    { heading: licence.name, lines: [licence.url, `Als Quelle ist anzugeben: ${source}`] },
  ];
}

const SYNTHETIC = 'Alle Zahlen sind frei erfunden und sagen nichts über wirkliche Verwaltungen.';

const releaseLine = ({ edition, releaseId, publishedAt, questionnaireVersion }: Series['releases'][number]) =>
  `${edition}: Stand ${releaseId}, erstellt am ${dateTimeText(publishedAt)}, Fragebogen ${questionnaireVersion}`;

/** What is said of breaks and of the chained series, as far as there are any. */
function courseNotes({ lines }: Series): readonly Note[] {
  const points = lines.flatMap((line) => line.points);
  const broken = new Set(points.flatMap(({ isBreak, edition }) => (isBreak ? [edition] : [])));
  const isChained = points.some(({ chained }) => chained !== undefined);
  return [
    ...(broken.size === 0
      ? []
      : [
          {
            heading: 'Brüche',
            lines: [
              `Vor ${[...broken].join(', ')} wurde anders gefragt oder gerechnet; frühere Werte sind damit nicht vergleichbar.`,
            ],
          },
        ]),
    ...(isChained ? [{ heading: 'Verkettete Reihe', lines: [CHAINED] }] : []),
  ];
}

const CHAINED =
  'Sie beginnt beim ersten Wert aller Länder zusammen und misst dann nur, wie sich Verwaltungen verändert haben, die in zwei aufeinanderfolgenden Erhebungen geantwortet haben.';
