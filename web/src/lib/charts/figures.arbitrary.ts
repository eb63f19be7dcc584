import { scoreFigure, type FigureGroup, type ScoreFigure } from '#survey';
import { ofStates, type PublishedScore, type StateCell, type StatesFigure } from '#lib/results/ofStates.ts';

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
export function publishedCell(group: FigureGroup, changes: Partial<PublishedScore> = {}): PublishedScore {
  return {
    group,
    status: 'published',
    n: 40,
    N: 100,
    coverage: { units: 0.4, inhabitants: 0.5 },
    mean: 50,
    interval: { lower: 45, upper: 55 },
    limited: false,
    ...changes,
  };
}

/** For tests: a figure as a release has it, with these cells. */
export function wholeFigure(cells: readonly StateCell[]): ScoreFigure {
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
    cells: cells.map((cell) => (cell.status === 'published' ? { ...cell, strata: [0] } : cell)),
    strata: [{ id: '13-landkreis', size: 100, n: 40, sum: 2000, sumOfSquares: 120_000 }],
  });
}

/** For tests: what pages show of a figure of two states and both together. */
export function exampleFigure(
  cells: readonly StateCell[] = [TOTAL_GROUP, NORTH, SAXONY].map((group) => publishedCell(group)),
): StatesFigure {
  return ofStates(wholeFigure(cells));
}
