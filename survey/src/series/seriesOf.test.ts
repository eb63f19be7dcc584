import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figure as figureSchema } from '../release/figure.ts';
import { series as seriesSchema, type Series } from './series.ts';
import { seriesOf, type ReleaseOfSeries } from './seriesOf.ts';
import { frameOf, published, releasesOf, SAXONY, WHOLE, years } from './seriesReleases.arbitrary.ts';
import type { SeriesWish } from './seriesWish.ts';

const read = (releases: readonly ReleaseOfSeries[], wish?: SeriesWish) => seriesOf(releases, 'eakte', wish)!;
const lineOf = ({ lines }: Series, id: string) => lines.find(({ group }) => group.id === id)!.points;
const breaksOf = (series: Series) =>
  lineOf(series, 'gesamt').flatMap(({ isBreak, edition }) => (isBreak ? [edition] : []));

describe('a series', () => {
  it('has for every group and edition what the release has: a value, a sign, or that there is none', () => {
    const releases = releasesOf([
      { values: ['unreliable', 20] },
      { values: [21, 'withheld'] },
      { values: [25.1, 'absent'] },
    ]);
    const series = read(releases.toReversed());
    expect(seriesSchema.parse(series)).toEqual(series);
    expect(lineOf(series, 'gesamt')).toMatchObject([
      { edition: 2018, releaseId: '2018.1', status: 'unreliable' },
      { edition: 2019, status: 'published', value: 21, interval: { lower: 20, upper: 22 }, n: 10, N: 20 },
      { edition: 2020, value: 25.1, coverage: { units: 0.5, inhabitants: 0.6 } },
    ]);
    expect(lineOf(series, '14').map(({ status }) => status)).toEqual(['published', 'withheld', 'absent']);
    expect(series.figure.title).toBe('E-Akte 2020');
    expect(series.releases.map(({ figure }) => figure?.title)).toEqual([
      ...['E-Akte 2018', 'E-Akte 2019', 'E-Akte 2020'],
    ]);
  });

  it('shows the groups asked for in their order, and none that were put together', () => {
    const releases = releasesOf([{ values: [1, 2] }]);
    expect(read(releases, { groups: ['14', 'gesamt', '99'] }).lines.map(({ group }) => group.id)).toEqual([
      ...['14', 'gesamt'],
    ]);
    const rest = { ...SAXONY, id: 'uebrige', members: ['13', '14'] };
    const cells = [{ ...published(rest), mean: 1, interval: { lower: 0, upper: 2 } }];
    expect(seriesOf(releasesOf([{ values: [1, 1], changes: { cells } }]), 'eakte')).toBeUndefined();
    expect(seriesOf(releases, 'eakte', { groups: ['99'] })).toBeUndefined();
    expect(seriesOf(releasesOf([{ values: ['absent', 'absent'] }]), 'eakte')).toBeUndefined();
  });

  it('leaves out what was once measured differently', () => {
    const series = read(releasesOf([{ values: [1, 1], changes: { unit: 'Stufen' } }, { values: [2, 2] }]));
    expect(lineOf(series, 'gesamt').map(({ status }) => status)).toEqual(['absent', 'published']);
  });

  it('reads the option by its id, whatever its place was', () => {
    const ofYear = (edition: number, ids: readonly string[]): ReleaseOfSeries => {
      const [release] = releasesOf([{ values: [1, 1] }]);
      const options = ids.map((id) => ({ id, label: `Antwort ${id} ${edition}` }));
      const shares = ids.map((_, at) => ({ share: (at + 1) / 10, interval: { lower: 0, upper: 1 } }));
      const cells = [{ ...published(WHOLE), shares }];
      const kind = { kind: 'choice', multiple: true, options, cells };
      return { ...release!, edition, figure: figureSchema.parse({ ...frameOf(edition), ...kind }) };
    };
    const releases = [ofYear(2018, ['a', 'b']), ofYear(2019, ['b']), ofYear(2020, ['a', 'c', 'b'])];
    const valuesOf = (option?: string) => {
      const { lines, shown } = read(releases, option === undefined ? {} : { option });
      return [shown.option?.id, ...lines[0]!.points.map((one) => ('value' in one ? one.value : one.status))];
    };
    expect(valuesOf('b')).toEqual(['b', 0.2, 0.1, 0.3]);
    expect(valuesOf()).toEqual(['a', 0.1, 'absent', 0.1]);
    expect(read(releases).shown).toMatchObject({ statistic: 'share', unit: 'Anteil 0–1' });
    expect(seriesOf(releases, 'eakte', { option: 'z' })).toBeUndefined();
  });
});

describe('the span of a series', () => {
  const releases = releasesOf([
    { values: ['withheld', 1] },
    { values: [10, 2] },
    { values: [12, 3], link: 1, isBreak: true },
    { values: [13, 4], link: 1 },
    { values: ['withheld', 5] },
  ]);

  it('begins with the edition asked for; a break is one only where something stands before it', () => {
    expect(breaksOf(read(releases))).toEqual([2020]);
    expect(breaksOf(read(releases, { since: 2020 }))).toEqual([]);
    expect(breaksOf(read(releases, { since: 2019 }))).toEqual([2020]);
    expect(read(releases, { since: 2020 }).releases.map(({ edition }) => edition)).toEqual([
      ...[2020, 2021, 2022],
    ]);
    expect(read(releases, { since: 2021 }).source).toBe('Digitalpegel 2021 und 2022. Register 2025/2026');
  });

  it('is for a slope the first and the last edition in which all together have a value', () => {
    const ends = read(releases, { onlyEnds: true });
    expect(ends.releases.map(({ edition }) => edition)).toEqual([2019, 2021]);
    expect(breaksOf(ends)).toEqual([2021]);
    expect(JSON.stringify(ends)).not.toContain('chained');
    const saxony = read(releases, { onlyEnds: true, groups: ['14'] });
    expect(saxony.releases.map(({ edition }) => edition)).toEqual([2018, 2022]);
    expect(saxony.source).toBe('Digitalpegel 2018 und 2022. Register 2025/2026');
  });
});

describe('the chained series', () => {
  const chainedIn = (series: Series, id = 'gesamt') => lineOf(series, id).map(({ chained }) => chained);

  it('stands beside the levels of all together, and counts from the first level also where that is not shown', () => {
    const releases = releasesOf([
      { values: [20, 1] },
      { values: [24.1, 2], link: 3.1 },
      { values: [29, 3], link: 0.2 },
    ]);
    expect(chainedIn(read(releases))).toEqual([20, 23.1, 23.3]);
    expect(chainedIn(read(releases), '14')).toEqual([undefined, undefined, undefined]);
    expect(chainedIn(read(releases, { since: 2019 }))).toEqual([23.1, 23.3]);
  });

  it('is left out where a link is missing, and where it follows the levels', () => {
    const gap = releasesOf([{ values: [20, 1] }, { values: [24, 2] }, { values: [29, 3], link: 1 }]);
    expect(chainedIn(read(gap))).toEqual([undefined, undefined, undefined]);
    const same = releasesOf([{ values: [20, 1] }, { values: [21, 2], link: 1 }]);
    expect(chainedIn(read(same))).toEqual([undefined, undefined]);
  });
});

describe('whatever was published', () => {
  const wishes: fc.Arbitrary<SeriesWish> = fc.record(
    { since: fc.integer({ min: 2017, max: 2027 }), onlyEnds: fc.boolean() },
    { requiredKeys: [] },
  );

  it('a series shows the very numbers of the releases and nothing of what they hide', () => {
    fc.assert(
      fc.property(years, wishes, (course, wish) => {
        const releases = releasesOf(course);
        const series = seriesOf(releases, 'eakte', wish);
        for (const { group, points } of series?.lines ?? []) {
          for (const point of points) {
            const { figure } = releases.find(({ releaseId }) => releaseId === point.releaseId)!;
            const cell = figure?.cells.find((one) => one.group.id === group.id);
            expect(point.status).toBe(cell?.status ?? 'absent');
            if (point.status !== 'published') expect(Object.keys(point)).not.toContain('value');
            else if (cell !== undefined && 'mean' in cell) {
              const { value, interval, n, N, coverage, limited } = point;
              expect(cell).toMatchObject({ mean: value, interval, n, N, coverage, limited });
            }
          }
        }
      }),
    );
  });

  it('nothing that came along with a hidden cell gets through', () => {
    const [release] = releasesOf([{ values: [1, 2] }]);
    const secrets = { n: 3, mean: 87.654321, value: 87.654321, reason: 'dominance' };
    for (const status of ['withheld', 'unreliable', 'merged', 'empty'] as const) {
      const hidden = { ...secrets, group: { ...WHOLE, ...secrets }, status, into: '14', N: 4 };
      const figure = { ...release!.figure!, cells: JSON.parse(JSON.stringify([hidden])) };
      expect(JSON.stringify(read([{ ...release!, figure }]))).not.toMatch(/87\.65|dominance|"n":3/);
    }
  });

  it('it has the same editions in every line, ascending, and those of its releases', () => {
    fc.assert(
      fc.property(years, wishes, (course, wish) => {
        const series = seriesOf(releasesOf(course), 'eakte', wish);
        const editions = series?.releases.map(({ edition }) => edition) ?? [];
        expect(editions).toEqual(editions.toSorted((a, b) => a - b));
        for (const { points } of series?.lines ?? [])
          expect(points.map(({ edition }) => edition)).toEqual(editions);
      }),
    );
  });
});
