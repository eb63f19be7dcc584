import type { Cell, Figure, HiddenCell, PublishedCell } from './figure.ts';
import type { LongRow } from './longRow.ts';
import { SIGNS } from './sign.ts';
import { statisticsOf, type Estimate } from './statisticsOf.ts';

/**
 * The figures of a release as one long table: a row for each number of each group, in the order of the figures.
 *
 * A group without published values has one row with a sign, whatever the reason, and nothing behind a withheld value
 * (gesperrt) enters it.
 */
export function longTable(figures: readonly Figure[]): readonly LongRow[] {
  return figures.flatMap((figure) => figureRows(figure));
}

/** The rows of one figure. */
export function figureRows(figure: Figure): readonly LongRow[] {
  switch (figure.kind) {
    case 'score':
    case 'number':
      return rowsOf(figure, figure.cells, (cell) => statisticsOf.mean(cell, figure.unit));
    case 'level':
      return rowsOf(figure, figure.cells, (cell) => statisticsOf.level(cell, figure));
    case 'choice':
      return rowsOf(figure, figure.cells, (cell) => statisticsOf.choice(cell, figure));
    case 'ratio':
      return rowsOf(figure, figure.cells, (cell) => statisticsOf.ratio(cell, figure.unit));
  }
}

function rowsOf<Shown extends PublishedCell>(
  figure: Figure,
  cells: readonly (Shown | HiddenCell)[],
  estimates: (cell: Shown) => readonly Estimate[],
): readonly LongRow[] {
  return cells.flatMap((cell): LongRow[] => {
    const frame = frameOf(figure, cell);
    if (isHidden(cell)) return [{ ...frame, ...hiddenOf(cell), unit: figure.unit }];
    return estimates(cell).map((estimate) => ({ ...frame, ...shownOf(cell), ...estimate }));
  });
}

function isHidden(cell: Cell): cell is HiddenCell {
  return cell.status !== 'published';
}

const frameOf = (figure: Figure, { group, status }: Cell) => ({
  edition: figure.edition,
  releaseId: figure.releaseId,
  figureId: figure.id,
  title: figure.title,
  dimension: figure.dimension ?? null,
  kind: figure.kind,
  groupId: group.id,
  groupLabel: group.label,
  groupKind: group.kind,
  groupParent: group.parent ?? null,
  sign: SIGNS[status],
  preset: figure.preset,
  synthetic: figure.synthetic,
  source: figure.source,
});

const shownOf = ({ n, N, coverage, limited }: PublishedCell) => ({
  n,
  units: N,
  coverageUnits: coverage.units,
  coverageInhabitants: coverage.inhabitants,
  limited,
  mergedInto: null,
});

const hiddenOf = (cell: HiddenCell) => ({
  statistic: null,
  optionId: null,
  optionLabel: null,
  value: null,
  lower: null,
  upper: null,
  n: cell.status === 'empty' ? 0 : null,
  units: cell.status === 'empty' ? cell.N : null,
  coverageUnits: null,
  coverageInhabitants: null,
  limited: null,
  mergedInto: cell.status === 'merged' ? cell.into : null,
});
