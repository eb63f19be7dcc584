import { describe, expect, it } from 'vitest';
import { diffReleases, type PublishedRelease } from './diffReleases.ts';
import { figureId, releaseId, type ScoreFigure } from './figure.ts';
import { RULES } from './rules.ts';

type ScoreCells = ScoreFigure['cells'];

const group = (id: string, label: string) => ({ id, label, kind: 'state' as const, parent: 'gesamt' });
const SACHSEN = group('14', 'Sachsen');
const THUERINGEN = group('16', 'Thüringen');

const shown = (mean: number, n: number, where = SACHSEN): ScoreCells[number] => ({
  group: where,
  status: 'published',
  n,
  N: 417,
  coverage: { units: 0.29, inhabitants: 0.5 },
  limited: true,
  strata: [0],
  mean,
  interval: { lower: mean - 2, upper: mean + 2 },
});
const withheld = (where = SACHSEN): ScoreCells[number] => ({ group: where, status: 'withheld' });

function release(number: number, cells: ScoreCells, changes: Partial<ScoreFigure> = {}): PublishedRelease {
  const id = releaseId.parse(`2026.${number}`);
  const figure: ScoreFigure = {
    kind: 'score',
    id: figureId.parse('eakte'),
    title: 'E-Akte',
    unit: 'Punkte',
    edition: 2026,
    releaseId: id,
    questionnaireVersion: '2026.1',
    preset: 'standard',
    synthetic: true,
    source: 'Probe',
    methods: ['geschichtet'],
    cells,
    strata: [],
    ...changes,
  };
  const manifest = {
    releaseId: id,
    questionnaireVersion: '2026.1',
    rules: RULES,
    areaStatus: '2026-06-30',
  };
  return { manifest, figures: [figure] };
}

describe('the changes of a correction', () => {
  it('name figure and group with both values and both numbers of respondents', () => {
    const diff = diffReleases(release(1, [shown(43.1, 120)]), release(2, [shown(42.8, 121)]));
    expect(diff).toMatchObject({
      from: '2026.1',
      to: '2026.2',
      frame: [],
      changes: [
        {
          kind: 'changed',
          title: 'E-Akte',
          groupLabel: 'Sachsen',
          before: { n: 120, values: [{ value: 43.1, unit: 'Punkte' }] },
          after: { n: 121, values: [{ value: 42.8, unit: 'Punkte' }] },
        },
      ],
    });
    expect(diff.changes).toHaveLength(1);
  });

  it('are none where everything is as it was, wherever the strata lie', () => {
    const moved = { ...shown(43.1, 120), strata: [7] };
    expect(diffReleases(release(1, [shown(43.1, 120)]), release(2, [moved])).changes).toEqual([]);
  });

  it('say what is newly shown and what is no longer, and nothing about what never was', () => {
    const before = release(1, [withheld(), shown(50, 60, THUERINGEN)]);
    const after = release(2, [shown(43.1, 120), withheld(THUERINGEN)]);
    expect(diffReleases(before, after).changes).toMatchObject([
      { kind: 'shown', groupLabel: 'Sachsen', after: { n: 120 } },
      { kind: 'hidden', groupLabel: 'Thüringen', before: { n: 60 } },
    ]);
    const empty: ScoreCells[number] = { group: SACHSEN, status: 'empty', N: 0 };
    expect(diffReleases(release(1, [withheld()]), release(2, [empty])).changes).toEqual([]);
  });

  it('say when only an interval is another', () => {
    const other = { ...shown(43.1, 120), interval: { lower: 40, upper: 46 } };
    const { changes } = diffReleases(release(1, [shown(43.1, 120)]), release(2, [other]));
    expect(changes.map(({ kind }) => kind)).toEqual(['detail']);
  });

  it('name another questionnaire, other rules, another area status and another method', () => {
    const before = release(1, []);
    const after = release(2, [], { methods: ['anders geschichtet'] });
    const manifest = {
      ...after.manifest,
      questionnaireVersion: '2026.2',
      rules: { ...RULES, version: '2026.2' },
      areaStatus: '2027-01-01',
    };
    const { frame } = diffReleases(before, { ...after, manifest });
    expect(frame.map(({ kind }) => kind)).toEqual(['questionnaire', 'rules', 'areaStatus', 'method']);
  });

  it('name figures that are new or gone', () => {
    const one = release(1, [shown(43.1, 120)]);
    const none = { ...release(2, []), figures: [] };
    expect(diffReleases(one, none).frame).toMatchObject([{ kind: 'goneFigure', title: 'E-Akte' }]);
    expect(diffReleases(none, one).frame).toMatchObject([{ kind: 'newFigure', title: 'E-Akte' }]);
  });
});
