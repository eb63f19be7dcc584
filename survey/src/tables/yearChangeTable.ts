import type { TableColumn } from '../export/tableColumn.ts';
import { SIGNS } from '../release/sign.ts';
import type { ChainCell, Manifest, TrendPart } from '../release/release.ts';
import { longColumns, type ReleaseTable } from './releaseTable.ts';

const COLUMNS: readonly TableColumn<string>[] = [
  ...longColumns('edition', 'releaseId'),
  {
    ...{ key: 'from', name: 'seit', title: 'Seit Erhebung', type: 'integer', width: 10 },
    description: 'Jahr der Erhebungsrunde, mit der verglichen wird.',
  },
  ...longColumns(
    'figureId',
    'title',
    'groupId',
    'groupLabel',
    'groupKind',
    'unit',
    'value',
    'lower',
    'upper',
  ),
  ...longColumns('n', 'units', 'sign', 'mergedInto', 'synthetic', 'source'),
];

/** What changed since the edition before (Veränderung), among administrations that answered both times. */
export function yearChangeTable(manifest: Manifest, { from, links }: TrendPart): ReleaseTable {
  const { edition, releaseId, figures, synthetic, source } = manifest;
  const titles = new Map(figures.map(({ id, title }) => [id, title]));
  return {
    id: 'year-changes',
    title: `Veränderung von ${from} auf ${edition}`,
    columns: COLUMNS,
    rows: links.flatMap(({ figure, cells }) =>
      cells.map((cell) => ({
        ...{ edition, releaseId, from, figureId: figure, title: titles.get(figure) ?? figure },
        ...{ groupId: cell.group.id, groupLabel: cell.group.label, groupKind: cell.group.kind },
        ...{ unit: 'Punkte', ...valuesOf(cell), sign: SIGNS[cell.status], synthetic, source },
      })),
    ),
    definition: [
      'Wert: mittlere Veränderung der Verwaltungen, die beide Male geantwortet haben, bei den Fragen, die beide Male gestellt wurden.',
      'n: Verwaltungen mit beiden Antworten; N: alle Verwaltungen der Gruppe. Wer nur einmal geantwortet hat, zählt nicht.',
    ],
  };
}

function valuesOf(cell: ChainCell) {
  if (cell.status !== 'published') {
    const mergedInto = cell.status === 'merged' ? cell.into : null;
    return { value: null, lower: null, upper: null, n: null, units: null, mergedInto };
  }
  const { link: value, interval, n, N: units } = cell;
  return { value, lower: interval.lower, upper: interval.upper, n, units, mergedInto: null };
}
