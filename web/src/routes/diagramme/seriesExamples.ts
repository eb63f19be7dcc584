import { releaseId, type FigureGroup } from '#survey';
import { layoutSlope, layoutTrends } from '#lib/charts/trend.layout.ts';
import { POINTS, type Quantity } from '#lib/results/quantity.ts';
import type { SeriesPoint, SeriesView } from '#lib/results/seriesView.ts';
import type { Example } from './example.ts';
import { value } from './exampleFigure.ts';
import { DISTRICT_GROUPS, invented, LONG_NAMED, STATES, WHOLE } from './exampleGroups.ts';

const SHARE: Quantity = { ...POINTS, kind: 'share', scale: [0, 1], unit: 'der Verwaltungen', decimals: 0 };

interface Course {
  readonly values: readonly (number | undefined)[];
  readonly breaks?: readonly number[];
  readonly chained?: readonly number[];
}

/** One value a year up to 2026; a gap where there is none. */
function course(group: FigureGroup, { values, breaks = [], chained = [] }: Course): SeriesView {
  const points = values.map((points, i): SeriesPoint => {
    const edition = 2026 - values.length + 1 + i;
    const linked = chained[i];
    const common = {
      edition,
      releaseId: releaseId.parse(`${edition}.1`),
      isBreak: breaks.includes(edition),
      ...(linked !== undefined && { chained: linked }),
    };
    const cell = points === undefined ? undefined : value(group, points);
    if (cell?.status !== 'published') return { ...common, kind: 'gap', status: 'withheld' };
    return { ...common, kind: 'value', cell };
  });
  return { group, points };
}

const rising = (seed: number, from: number, by: number, years = 9): readonly number[] =>
  Array.from({ length: years }, (_, i) => from + by * i + invented(seed * 11 + i, -2, 2));

const whole = course(WHOLE, { values: rising(0, 18, 3.4) });
const states = STATES.map((group, i) => course(group, { values: rising(i + 1, 12 + 4 * i, 2.4 + 0.5 * i) }));
const gaps = course(STATES[2] ?? WHOLE, {
  values: [20, 22, undefined, 28, undefined, undefined, 40, 43, 45],
});
const broken = {
  values: [20, 23, 25, 28, 18, 21, 24, 12, 15],
  breaks: [2022, 2025],
};

function trend(title: string, series: readonly SeriesView[], quantity = POINTS): Example {
  return { kind: 'trend', title, layouts: layoutTrends(series, quantity) };
}
const slope = (title: string, series: readonly SeriesView[]): Example => ({
  kind: 'trend',
  title,
  layouts: [layoutSlope(series, POINTS)],
});

/** Lines, slopes and small multiples (Zeitreihe). */
export const seriesExamples: readonly Example[] = [
  trend('Verlauf: Länder', [whole, ...states]),
  trend('Verlauf: mit Lücken, daneben ein einzelnes Jahr', [
    gaps,
    course(STATES[3] ?? WHOLE, { values: [undefined, undefined, undefined, 31, undefined] }),
  ]),
  trend('Verlauf: Brüche und verkettete Reihe', [
    course(WHOLE, { ...broken, chained: [20, 23, 25, 28, 30, 33, 36, 37, 40] }),
    course(STATES[2] ?? WHOLE, { ...broken, values: broken.values.map((one) => one + 6) }),
  ]),
  trend('Verlauf: dicht beieinander, nahe 0', [
    course(WHOLE, { values: [0, 0, 0.4] }),
    ...STATES.map((group, i) => course(group, { values: [0, 0.2, 0.1 * i] })),
  ]),
  trend(
    'Verlauf: ein Jahr',
    [WHOLE, ...STATES].map((group, i) => course(group, { values: [20 + 7 * i] })),
  ),
  trend(
    'Verlauf: lange Namen',
    LONG_NAMED.slice(0, 5).map((group, i) => course(group, { values: rising(i, 20 + 6 * i, 3) })),
  ),
  trend('Verlauf: Anteile', [course(WHOLE, { values: [0.02, 0.11, 0.34, 0.71, 0.93, 1] })], SHARE),
  trend('Verlauf: leer', []),
  trend('Verlauf: nichts veröffentlicht', [course(WHOLE, { values: [undefined, undefined] })]),
  slope('Steigung: Länder', [whole, ...states]),
  slope(
    'Steigung: lange Namen',
    LONG_NAMED.slice(0, 5).map((group, i) => course(group, { values: rising(i, 20 + 3 * i, 3 - i) })),
  ),
  slope('Steigung: über einen Bruch', [course(WHOLE, broken), course(STATES[0] ?? WHOLE, broken)]),
  trend('Kleine Vielfache: Kreise in Sachsen', [
    whole,
    ...DISTRICT_GROUPS.filter(({ parent }) => parent === '14').map((group, i) =>
      course(group, { values: rising(i + 20, 10 + invented(i, 0, 20), 3) }),
    ),
  ]),
];
