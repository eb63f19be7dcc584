import fc from 'fast-check';
import { figure as figureSchema, releaseId, type Figure, type FigureGroup } from '../release/figure.ts';
import { trendPartSchema } from '../release/release.ts';
import type { ReleaseOfSeries } from './seriesOf.ts';

export const WHOLE: FigureGroup = { id: 'gesamt', label: 'Fünf Länder', kind: 'total' };
export const SAXONY: FigureGroup = { id: '14', label: 'Sachsen', kind: 'state', parent: 'gesamt' };
const GROUPS = [WHOLE, SAXONY] as const;

/** What one edition says of all together and of a Land; a text is the sign in the place of a value. */
export interface Year {
  readonly values: readonly (number | 'withheld' | 'unreliable' | 'merged' | 'empty' | 'absent')[];
  /** Gain of all together since the edition before. */
  readonly link?: number;
  readonly isBreak?: boolean;
  readonly changes?: object;
}

const STATUSES = ['withheld', 'unreliable', 'merged', 'empty', 'absent'] as const;
const values = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 1000 }).map((tenths) => tenths / 10) },
  fc.constantFrom(...STATUSES),
);

/** Invented courses from 2018 on. */
export const years: fc.Arbitrary<readonly Year[]> = fc.array(
  fc.record(
    {
      values: fc.array(values, { minLength: 2, maxLength: 2 }),
      link: fc.integer({ min: -50, max: 50 }).map((tenths) => tenths / 10),
      isBreak: fc.boolean(),
    },
    { requiredKeys: ['values'] },
  ),
  { minLength: 1, maxLength: 9 },
);

/** Releases of a score, one for each year from 2018 on. */
export const releasesOf = (course: readonly Year[]): readonly ReleaseOfSeries[] =>
  course.map((year, at) => releaseOf(2018 + at, year));

function releaseOf(
  edition: number,
  { values: shown, link, isBreak = false, changes }: Year,
): ReleaseOfSeries {
  const id = releaseId.parse(`${edition}.1`);
  const cell = { group: WHOLE, status: 'published', n: 8, N: 20, interval: { lower: 0, upper: 9 } } as const;
  const links = link === undefined ? [] : [{ figure: 'eakte', cells: [{ ...cell, link }] }];
  const hasAny = shown.some((value) => value !== 'absent');
  return {
    ...{ edition, releaseId: id, publishedAt: `${edition + 1}-03-01T08:00:00.000Z`, synthetic: true },
    ...{ questionnaireVersion: `${edition}.1`, source: `Digitalpegel ${edition}. Register 2025/2026` },
    ...(hasAny && { figure: scoreOf(edition, shown, changes) }),
    trend: trendPartSchema.parse({ id: 'trend', from: edition - 1, isBreak, links }),
  };
}

/** Everything of a figure but its cells, of any kind. */
export const frameOf = (edition: number) => ({
  ...{ kind: 'score', id: 'eakte', title: `E-Akte ${edition}`, dimension: 'eakte', unit: 'Punkte', edition },
  ...{ releaseId: `${edition}.1`, questionnaireVersion: `${edition}.1`, preset: 'standard', synthetic: true },
  ...{ source: `Digitalpegel ${edition}`, methods: ['Geschichtet.'], strata: [] },
});

/** Everything of a published cell but its numbers. */
export const published = (group: FigureGroup) => ({
  ...{ group, status: 'published', n: 10, N: 20, coverage: { units: 0.5, inhabitants: 0.6 } },
  ...{ limited: false, strata: [0] },
});

function scoreOf(edition: number, shown: Year['values'], changes: object = {}): Figure {
  const cells = shown.flatMap((value, at): object[] => {
    const group = GROUPS[at];
    if (value === 'absent' || group === undefined) return [];
    if (typeof value === 'number')
      return [{ ...published(group), mean: value, interval: { lower: value - 1, upper: value + 1 } }];
    const more = { withheld: {}, unreliable: {}, merged: { into: 'rest' }, empty: { N: 3 } }[value];
    return [{ group, status: value, ...more }];
  });
  return figureSchema.parse({ ...frameOf(edition), cells, ...changes });
}
