import { describe, expect, it } from 'vitest';
import { exampleContent } from '../../../tests/builders/releaseContent.ts';
import { LONG_COLUMNS } from './longColumns.ts';
import { figureRows, longTable } from './longTable.ts';

const { figures } = exampleContent();
const rows = longTable(figures);
const rowsOf = (kind: string, group: string) =>
  rows.filter((row) => row.kind === kind && row.groupId === group);

/** A published score of too few for quartiles. */
const plain = {
  ...{ status: 'published' as const, n: 12, N: 40, coverage: { units: 0.3, inhabitants: 0.4 } },
  ...{ limited: false, strata: [0], mean: 50, interval: { lower: 40, upper: 60 } },
};

describe('the long table', () => {
  it('has a row for each number of each group', () => {
    const statistics = (kind: string) =>
      rowsOf(kind, 'gesamt').map(({ statistic, optionId }) => `${statistic} ${optionId ?? ''}`.trim());
    expect(statistics('score')).toEqual(['mean', 'q1', 'median', 'q3']);
    expect(statistics('number')).toEqual(['mean']);
    expect(statistics('ratio')).toEqual(['ratio']);
    expect(statistics('choice')).toEqual(['share 0', 'share 1', 'share 2', 'share 3', 'share 4', 'share 5']);
    expect(statistics('level')).toEqual(['mean', ...statistics('choice'), 'atLeast3 ab-3']);
  });

  it('says everything that belongs beside a number', () => {
    expect(rowsOf('number', '12')[0]).toEqual({
      edition: 2025,
      releaseId: '2025.1',
      figureId: 'eakte.beispiel.number',
      title: 'Wie weit ist die E-Akte (number)?',
      dimension: 'eakte',
      kind: 'number',
      groupId: '12',
      groupLabel: 'Brandenburg',
      groupKind: 'state',
      groupParent: 'gesamt',
      statistic: 'mean',
      optionId: null,
      optionLabel: null,
      unit: '%',
      value: 71.6,
      lower: 28,
      upper: 40.5,
      n: 14,
      units: 120,
      coverageUnits: 0.117,
      coverageInhabitants: 0.512,
      limited: true,
      sign: '',
      mergedInto: null,
      preset: 'standard',
      synthetic: true,
      source: 'Digitalpegel 2025, Demodaten',
    });
  });

  it('has one row with a sign for a group without published values, with nothing but its group', () => {
    for (const figure of figures) {
      const hidden = figureRows(figure).filter(({ sign }) => sign !== '');
      expect(hidden.map(({ groupId, sign }) => [groupId, sign])).toEqual([
        ['13', '·'],
        ['14', '/'],
        ['14-kreisfrei', 'x'],
        ['14-landkreis', '–'],
      ]);
      const [withheld, unreliable, merged, empty] = hidden.map(
        ({
          statistic,
          value,
          lower,
          upper,
          n,
          units,
          coverageUnits,
          coverageInhabitants,
          limited,
          mergedInto,
        }) => [
          statistic,
          value,
          lower,
          upper,
          coverageUnits,
          coverageInhabitants,
          limited,
          mergedInto,
          n,
          units,
        ],
      );
      expect(withheld).toEqual(Array(10).fill(null));
      expect(unreliable).toEqual(withheld);
      expect(merged).toEqual(withheld!.with(7, 'gesamt'));
      expect(empty).toEqual(withheld!.with(8, 0).with(9, 4));
    }
  });

  it('leaves out quartiles that are not published, and nothing else', () => {
    const score = figures.find((figure) => figure.kind === 'score')!;
    const cells = score.cells.slice(0, 1).map(({ group }) => ({ group, ...plain }));
    expect(figureRows({ ...score, cells }).map(({ statistic }) => statistic)).toEqual(['mean']);
  });

  it('has the interval of the median beside it, where there is one, and none of the other quartiles', () => {
    const score = figures.find((figure) => figure.kind === 'score')!;
    const quartiles = { q1: 20, median: 45, q3: 70 };
    const endsOf = (medianInterval?: { lower: number; upper: number }) => {
      const cells = score.cells.slice(0, 1).map(({ group }) => ({
        ...{ group, ...plain },
        quartiles: { ...quartiles, ...(medianInterval && { medianInterval }) },
      }));
      return figureRows({ ...score, cells }).map((row) => [row.statistic, row.value, row.lower, row.upper]);
    };
    expect(endsOf({ lower: 35, upper: 60 })).toEqual([
      ['mean', 50, 40, 60],
      ['q1', 20, null, null],
      ['median', 45, 35, 60],
      ['q3', 70, null, null],
    ]);
    expect(endsOf()[2]).toEqual(['median', 45, null, null]);
  });

  it('refuses a cell with more shares than options', () => {
    const choice = figures.find((figure) => figure.kind === 'choice')!;
    expect(() => figureRows({ ...choice, options: choice.options.slice(1) })).toThrow('There is no option 5');
  });

  it('describes every column once, with names programs can take', () => {
    expect(LONG_COLUMNS.map(({ key }) => key).toSorted()).toEqual(Object.keys(rows[0]!).toSorted());
    const names = LONG_COLUMNS.map(({ name }) => name);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
    expect(names.filter((name) => !/^[a-z][a-z0-9_]*$/.test(name))).toEqual([]);
    expect(new Set(LONG_COLUMNS.map(({ title }) => title)).size).toBe(names.length);
  });
});
