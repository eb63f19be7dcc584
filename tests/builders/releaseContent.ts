import { figureSchema, RULES, type Figure, type FigureGroup, type ReleaseContent } from '#survey';

export type Status = Figure['cells'][number]['status'];
const KINDS = ['score', 'level', 'choice', 'number', 'ratio'] as const;

/** What differs between two examples; everything else follows from it. */
export interface ContentPlan {
  readonly groups: readonly FigureGroup[];
  readonly figures: readonly {
    readonly kind: Figure['kind'];
    readonly id: string;
    readonly title: string;
    readonly source: string;
    readonly options: readonly string[];
    /** By group. */
    readonly statuses: readonly Status[];
    /** Moves all its numbers. */
    readonly shift: number;
  }[];
}

/** A release with all five kinds of figures, in each of them a group with every status. */
export const exampleContent = (): ReleaseContent =>
  contentOf({ groups: GROUPS, figures: KINDS.map(exampleFigure) });

const GROUPS: readonly FigureGroup[] = [
  { id: 'gesamt', label: 'Fünf Länder (ohne Berlin)', kind: 'total' },
  { id: '12', label: 'Brandenburg', kind: 'state', parent: 'gesamt' },
  { id: '13', label: 'Mecklenburg-Vorpommern', kind: 'state', parent: 'gesamt' },
  { id: '14', label: 'Sachsen', kind: 'state', parent: 'gesamt' },
  { id: '14-kreisfrei', label: 'Kreisfreie Städte, Sachsen', kind: 'stateBand', parent: '14' },
  { id: '14-landkreis', label: 'Landkreise, Sachsen', kind: 'stateBand', parent: '14' },
];
const STATUSES: readonly Status[] = ['published', 'published', 'withheld', 'unreliable', 'merged', 'empty'];

const exampleFigure = (kind: Figure['kind'], shift: number): ContentPlan['figures'][number] => ({
  kind,
  id: `eakte.beispiel.${kind}`,
  title: `Wie weit ist die E-Akte (${kind})?`,
  source: 'Digitalpegel 2025, Demodaten',
  options: ['Nicht begonnen', 'Konzept', 'Pilot', 'Teilweise', 'Weitgehend', 'Durchgängig'],
  statuses: STATUSES,
  shift,
});

/** A release of the given size: the real one has 90 figures and 160 groups. */
export function largeContent(figures: number, groups: number): ReleaseContent {
  return contentOf({
    groups: Array.from({ length: groups }, (_, at) => ({
      ...{ id: `gruppe-${at}`, label: `Gruppe ${at} mit einem üblichen Namen`, kind: 'district' },
      ...(at === 0 ? {} : { parent: 'gruppe-0' }),
    })),
    figures: Array.from({ length: figures }, (_, at) => ({
      ...exampleFigure(KINDS[at % KINDS.length] ?? 'score', at),
      id: `eakte.beispiel.n${at}`,
      statuses: Array.from({ length: groups }, (_, group) =>
        (group + at) % 4 === 0 ? (STATUSES[(group + at) % STATUSES.length] ?? 'published') : 'published',
      ),
    })),
  });
}

/** The release a plan describes; parsed, so that an example is never what a real release cannot be. */
export function contentOf({ groups, figures }: ContentPlan): ReleaseContent {
  const content = figures.map((plan) => figureOf(plan, groups));
  return {
    figures: content,
    manifest: {
      ...{ format: 2, releaseId: releaseIdOf(content), edition: 2025, number: 1 },
      ...{ publishedAt: '2026-03-01T08:00:00.000Z', questionnaireVersion: '2026.1', rules: RULES },
      ...{ synthetic: true, source: 'Digitalpegel 2025, Demodaten', areaStatus: '2025-12-31' },
      groups: groups.map((group) => ({ ...group })),
      participation: groups.map(({ id }, at) => ({ group: id, n: 10 + at, N: 40 + at, inhabitants: 0.4 })),
      figures: content.map(({ id, title, kind }) => ({ id, title, kind, part: 'eakte' })),
      unpublished: [{ id: 'eakte.k.budget', reason: 'Einzelne Summen könnten große Verwaltungen verraten.' }],
      parts: [{ id: 'eakte', sha256: 'a'.repeat(64), bytes: 1000 }],
    },
  };
}

function releaseIdOf([first]: readonly Figure[]): Figure['releaseId'] {
  if (first === undefined) throw new RangeError('An example needs a figure.');
  return first.releaseId;
}

function figureOf(plan: ContentPlan['figures'][number], groups: readonly FigureGroup[]): Figure {
  const { kind, id, title, source, options, statuses, shift } = plan;
  return figureSchema.parse({
    ...{ kind, id, title, source, dimension: 'eakte', unit: UNITS[kind], edition: 2025, releaseId: '2025.1' },
    ...{
      questionnaireVersion: '2026.1',
      preset: 'standard',
      synthetic: true,
      methods: ['So wurde geschätzt.'],
    },
    ...(kind === 'level' || kind === 'choice'
      ? { options: options.map((label, at) => ({ id: String(at), label })) }
      : {}),
    ...(kind === 'choice' ? { multiple: true } : {}),
    ...(kind === 'number' ? { scale: [0, 100] } : {}),
    ...(kind === 'ratio' ? { factor: 1, decimals: 1 } : {}),
    cells: groups.map((group, at) =>
      cellOf(group, statuses[at] ?? 'published', shownOf(kind, options.length, shift + at), groups[0]?.id),
    ),
    strata: [],
  });
}

const UNITS = {
  score: 'Punkte 0–100',
  level: 'Stufe 0–5',
  choice: 'Anteil',
  number: '%',
  ratio: 'EUR je Arbeitsplatz',
};

function cellOf(group: FigureGroup, status: Status, shown: object, into: string | undefined): object {
  if (status === 'published') return { group, status, ...shown };
  if (status === 'merged') return { group, status, into };
  return status === 'empty' ? { group, status, N: 4 } : { group, status };
}

/** Numbers of a published cell, rounded as a release has them. */
function shownOf(kind: Figure['kind'], options: number, at: number): object {
  const value = (factor: number) => Math.round(((at * factor) % 100) * 10) / 10;
  const interval = { lower: value(7), upper: value(7) + 12.5 };
  const estimatedShare = (factor: number) => ({
    share: Math.round(value(factor) * 10) / 1000,
    interval: { lower: 0.05, upper: 0.95 },
  });
  const shares = Array.from({ length: options }, (_, option) => estimatedShare(option + 3.7));
  const numbers = {
    score: { mean: value(13.3), interval, quartiles: { q1: 20, median: 45, q3: 70 } },
    number: { mean: value(17.9), interval },
    level: {
      mean: value(0.3) / 20,
      interval,
      shares: shares.map(({ share }) => share),
      atLeast3: estimatedShare(2.1),
    },
    choice: { shares },
    ratio: { ratio: value(91.7) * 100, interval },
  };
  const n = 10 + (at % 90);
  return {
    ...numbers[kind],
    ...{ n, N: 120, coverage: { units: Math.round((n / 120) * 1000) / 1000, inhabitants: 0.512 } },
    ...{ limited: n < 36, strata: [0] },
  };
}
