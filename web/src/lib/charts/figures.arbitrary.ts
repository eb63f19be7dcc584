import { scoreFigure, type FigureGroup, type ScoreFigure } from '#survey';
import type { FigureView, ValueCell, ViewCell } from '#lib/results/figureView.ts';
import { viewOf } from '#lib/results/viewOf.ts';

export const TOTAL_GROUP: FigureGroup = { id: 'gesamt', label: 'Fünf Länder (ohne Berlin)', kind: 'total' };
export const NORTH: FigureGroup = {
  id: '13',
  label: 'Mecklenburg-Vorpommern',
  kind: 'state',
  parent: 'gesamt',
};
export const SAXONY: FigureGroup = { id: '14', label: 'Sachsen', kind: 'state', parent: 'gesamt' };
/** States put together. */
export const REST: FigureGroup = {
  id: 'uebrige-laender',
  label: 'Übrige Länder (Mecklenburg-Vorpommern, Sachsen)',
  kind: 'state',
  parent: 'gesamt',
  members: ['13', '14'],
};

/** For tests: a published cell; only what a test is about has to be given. */
export function publishedCell(group: FigureGroup, changes: Partial<ValueCell> = {}): ValueCell {
  return {
    group,
    status: 'published',
    n: 40,
    N: 100,
    coverage: { units: 0.4, inhabitants: 0.5 },
    value: 50,
    interval: { lower: 45, upper: 55 },
    limited: false,
    ...changes,
  };
}

/** For tests: a figure as a release has it, with these cells. */
export function wholeFigure(cells: readonly ViewCell[]): ScoreFigure {
  return scoreFigure.parse({
    kind: 'score',
    id: 'eakte',
    title: 'E-Akte',
    dimension: 'eakte',
    unit: 'Punkte 0–100',
    edition: 2025,
    releaseId: '2025.1',
    questionnaireVersion: '2026.1',
    preset: 'standard',
    synthetic: true,
    source: 'Digitalpegel 2025',
    methods: ['Geschichtet.'],
    cells: cells.map((cell) => {
      if (cell.status !== 'published') return cell;
      const { value: mean, ...rest } = cell;
      return { ...rest, mean, strata: [0] };
    }),
    strata: [{ id: '13-landkreis', size: 100, n: 40, sum: 2000, sumOfSquares: 120_000 }],
  });
}

/** For tests: what pages show of a figure of two states and both together. */
export function exampleFigure(
  cells: readonly ViewCell[] = [TOTAL_GROUP, NORTH, SAXONY].map((group) => publishedCell(group)),
): FigureView {
  return viewOf(wholeFigure(cells), { grouping: 'laender' });
}
