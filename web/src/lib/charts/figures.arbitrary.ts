import { figureSchema, type Cell, type Figure } from '#survey';

const GROUPS = [
  { id: 'gesamt', label: 'Fünf Länder (ohne Berlin)' },
  { id: '13', label: 'Mecklenburg-Vorpommern' },
  { id: '14', label: 'Sachsen' },
];
type Published = Extract<Cell, { status: 'published' }>;

/** For tests: a published cell; only what a test is about has to be given. */
export function publishedCell(group: Cell['group'], changes: Partial<Published> = {}): Cell {
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

/** For tests: a figure of two states and both together. */
export function exampleFigure(cells: readonly Cell[] = GROUPS.map((group) => publishedCell(group))): Figure {
  return figureSchema.parse({
    id: 'eakte',
    title: 'E-Akte',
    unit: 'Punkte 0–100',
    edition: 2025,
    releaseId: '2025.1',
    questionnaireVersion: '2026.1',
    preset: 'standard',
    synthetic: true,
    source: 'Digitalpegel 2025',
    methods: ['Geschichtet.'],
    cells,
  });
}

export const [TOTAL_GROUP, NORTH, SAXONY] = GROUPS;
