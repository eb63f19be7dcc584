import { figureTable } from './figureTable.ts';
import { seriesTable, type PlainTable } from './plainTable.ts';
import { intervalSentence } from './intervalSentence.ts';
import { unitText, type Quantity } from './quantity.ts';
import { countsText, provenanceText, releasesText } from './captions.ts';
import { TOTAL } from './groups.ts';
import type { FigureView } from './figureView.ts';
import type { LoadedSeries } from './loadSeries.ts';

/** Data to download with a figure; each is the address of a file. */
export interface FigureFile {
  readonly id: string;
  readonly title: string;
  readonly csv: string;
  readonly xlsx: string;
  readonly json: string;
}

/** Everything that must stand beside a figure (Abbildung), whatever it is drawn from. */
export interface FigureFacts {
  /** What was asked, where the figure is of one question. */
  readonly question?: string;
  /** „Punkte 0–100“, „Angaben in Prozent“ */
  readonly unit: string;
  /** n of N and coverage, or where they stand. */
  readonly counts: string;
  /** Edition, release and questionnaire. */
  readonly provenance: string;
  readonly source: string;
  readonly synthetic: boolean;
  /** The release the figure is pinned to; of a series the last. */
  readonly releaseId?: string;
  /** All releases of a series, ascending. */
  readonly series?: readonly string[];
  /** The measure that can be embedded; absent where it is none, or several. */
  readonly measure?: string;
  /** What a 95 % interval means, with numbers of this figure; absent where it has none. */
  readonly interval?: string;
  /** Figures of the release, to download. */
  readonly files: readonly FigureFile[];
  /** Its values, to paste into another site. */
  readonly tables: readonly PlainTable[];
}

/**
 * What stands beside figures of one release; the first speaks for unit and provenance.
 *
 * @param group the group whose n of N is said; absent: all together
 */
export function factsOf(figures: readonly FigureView[], group?: string): FigureFacts | undefined {
  const [first] = figures;
  if (first === undefined) return undefined;
  const interval = intervalExample(figures);
  return {
    unit: unitText(first.quantity),
    counts: countsText(figures, group),
    provenance: provenanceText(first),
    source: first.source,
    synthetic: figures.some(({ synthetic }) => synthetic),
    releaseId: first.releaseId,
    ...(interval === undefined ? {} : { interval }),
    ...(figures.length === 1 && { measure: first.id }),
    ...(figures.length === 1 && first.question !== undefined && { question: first.question }),
    files: figures.map(({ id, releaseId, title }) => {
      const address = `/api/releases/${releaseId}/figures/${id}`;
      return { id, title, csv: `${address}.csv`, xlsx: `${address}.xlsx`, json: `${address}.json` };
    }),
    tables: figures.map((figure) => figureTable(figure)),
  };
}

/** What stands beside the series of a measure, which come from one release of each edition. */
export function seriesFacts(title: string, course: LoadedSeries, quantity: Quantity): FigureFacts {
  const { series, figure, question, counts, interval, releases, source, synthetic, files } = course;
  const last = releases.at(-1);
  return {
    unit: unitText(quantity),
    counts,
    provenance: releasesText(series),
    source,
    synthetic,
    ...(last !== undefined && { releaseId: last }),
    ...(question !== undefined && { question }),
    ...(interval !== undefined && { interval }),
    series: releases,
    measure: figure,
    files: [{ id: figure, title, ...files }],
    tables: [seriesTable(title, series, quantity)],
  };
}

/** „Fünf Länder (ohne Berlin), E-Akte: 45,2 Punkte, Intervall 43,9 bis 46,5“, of all groups together or the first that has one. */
function intervalExample(figures: readonly FigureView[]): string | undefined {
  const shown = figures.flatMap(({ title, quantity, cells }) =>
    cells.flatMap((cell) => (cell.status === 'published' ? [{ title, quantity, cell }] : [])),
  );
  const one = shown.find(({ cell }) => cell.group.id === TOTAL) ?? shown[0];
  if (one === undefined) return undefined;
  const { title, quantity, cell } = one;
  return intervalSentence(`${title}, ${cell.group.label}`, quantity, cell);
}
