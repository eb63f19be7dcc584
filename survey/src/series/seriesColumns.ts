import type { TableColumn } from '../export/tableColumn.ts';
import { LONG_COLUMNS } from '../release/longColumns.ts';
import type { SeriesRow } from './seriesRows.ts';

type Column = TableColumn<keyof SeriesRow>;

const QUESTIONNAIRE: Column = {
  ...{ key: 'questionnaireVersion', name: 'fragebogen', title: 'Fassung des Fragebogens', type: 'text' },
  ...{ description: 'Wortlaut und Regeln dieser Erhebung.', width: 12 },
};
const REASON: Column = {
  ...{ key: 'reason', name: 'grund', title: 'Warum kein Wert', type: 'text', width: 36 },
  description: 'Bedeutung des Zeichens; leer, wo ein Wert steht.',
};
const BREAK: Column = {
  ...{ key: 'isBreak', name: 'bruch', title: 'Bruch', type: 'flag', width: 8 },
  description:
    'ja: Vor dieser Erhebung wurde anders gefragt oder gerechnet; frühere Werte sind nicht vergleichbar.',
};
const CHAINED: Column = {
  ...{ key: 'chained', name: 'verkettet', title: 'Verkettete Reihe', type: 'number', width: 14 },
  description:
    'Wie sich Verwaltungen verändert haben, die in zwei aufeinanderfolgenden Erhebungen geantwortet haben, ab dem ersten Wert aufsummiert; nur für alle Länder zusammen, sonst leer.',
  unit: 'Punkte',
};
const DEFINITION: Column = {
  ...{ key: 'definition', name: 'definition', title: 'Definition', type: 'text', width: 60 },
  description: 'Bezugsgröße des Werts und was nicht zählt.',
};

const BEHIND: Readonly<Partial<Record<keyof SeriesRow, readonly Column[]>>> = {
  releaseId: [QUESTIONNAIRE],
  sign: [REASON],
  mergedInto: [BREAK, CHAINED],
};

/** The columns of the files of a series: those of the long table, and what only a series has. */
export const SERIES_COLUMNS: readonly Column[] = [
  ...LONG_COLUMNS.flatMap((column): readonly Column[] => [column, ...(BEHIND[column.key] ?? [])]),
  DEFINITION,
];
