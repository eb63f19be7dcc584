import { figureId, releaseId, type FigureGroup } from '#survey';
import type { FigureView, ValueCell, ViewCell } from '#lib/results/figureView.ts';
import { POINTS } from '#lib/results/quantity.ts';

/** An invented value; what an example is not about is the same everywhere. */
export function value(group: FigureGroup, points: number, changes: Partial<ValueCell> = {}): ViewCell {
  return {
    group,
    status: 'published',
    n: 40,
    N: 100,
    coverage: { units: 0.4, inhabitants: 0.5 },
    value: points,
    interval: { lower: Math.max(0, points - 4.3), upper: Math.min(100, points + 4.3) },
    quartiles: { q1: Math.max(0, points - 16), median: points + 1, q3: Math.min(100, points + 13) },
    limited: false,
    ...changes,
  };
}

export function withheld(group: FigureGroup): ViewCell {
  return { group, status: 'withheld' };
}

/** An invented figure of points. */
export function figure(cells: readonly ViewCell[], changes: Partial<FigureView> = {}): FigureView {
  return {
    id: figureId.parse('eakte'),
    kind: 'score',
    title: 'E-Akte',
    dimension: 'eakte',
    unit: 'Punkte 0–100',
    edition: 2025,
    releaseId: releaseId.parse('2025.1'),
    questionnaireVersion: '2026.1',
    synthetic: true,
    source: 'Erfunden',
    quantity: POINTS,
    options: [],
    multiple: false,
    cells,
    ...changes,
  };
}
