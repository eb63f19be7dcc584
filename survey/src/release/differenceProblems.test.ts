import { describe, expect, it } from 'vitest';
import { attack } from '../disclosure/attack.ts';
import { buildRelease, type BuiltRelease } from './buildRelease.ts';
import { differenceProblems } from './differenceProblems.ts';
import { exampleInput, exampleMeasure } from './exampleInput.arbitrary.ts';
import type { Measure, MeasureValue } from './measure.ts';
import type { PresetId } from '../disclosure/parameters.ts';
import type { Respondent, UniverseUnit } from './releaseInput.ts';

/** 40 units of one size class in Sachsen. */
const universe = Array.from({ length: 40 }, (_, i): UniverseUnit => ({
  ...{ key: `14${String(i).padStart(3, '0')}`, state: '14', stratum: '14-unter-5000', type: 'gemeinde' },
  ...{ district: '14050', districtName: 'Kreis', population: 1000 },
}));

type Answers = readonly MeasureValue[];
const released = (id: string, preset: PresetId, values: Answers, number: number): BuiltRelease => {
  const respondents = values.map((value, i): Respondent => ({
    key: universe[i]!.key,
    values: { [id]: value },
  }));
  const measure: Measure = { ...exampleMeasure(id), preset };
  return buildRelease(exampleInput({ universe, respondents, number, measures: [measure] }));
};

/** What is found on one measure in two releases that are shown one after the other. */
function found(id: string, preset: PresetId, [before, after]: readonly [Answers, Answers]) {
  const [first, second] = [released(id, preset, before, 1), released(id, preset, after, 2)];
  for (const { figures } of [first, second])
    expect(figures[0]!.decisions.groups[0]).toMatchObject({ kind: 'shown' });
  const problems = differenceProblems(
    { figure: first.figures[0]!, release: first },
    { figure: second.figures[0]!, release: second },
  );
  return problems.flatMap((problem) => attack(problem, new Set(problem.sets.map(({ id: set }) => set))));
}
const mixed = (count: number, yes: MeasureValue, no: MeasureValue): Answers =>
  Array.from({ length: count }, (_, i) => (i % 2 ? yes : no));
const ja = (count: number) => mixed(count, 0, 1);
const times = (count: number, value: MeasureValue): Answers => Array<MeasureValue>(count).fill(value);

describe('two releases held against each other', () => {
  it('give a single late response away', () => {
    expect(found('eakte.ja', 'standard', [ja(20), [...ja(20), 0]])).toMatchObject([{ kind: 'exact' }]);
    expect(found('eakte', 'standard', [mixed(20, 0, 100), [...mixed(20, 0, 100), 40]])).not.toEqual([]);
    expect(
      found('eakte.quote', 'standard', [
        mixed(20, [20, 50], [30, 60]),
        [...mixed(20, [20, 50], [30, 60]), [9, 9]],
      ]),
    ).not.toEqual([]);
    expect(found('eakte.stufe', 'standard', [mixed(20, 1, 4), [...mixed(20, 1, 4), 3]])).not.toEqual([]);
    expect(
      found('eakte.mehrere', 'standard', [mixed(20, [0, 1], [2]), [...mixed(20, [0, 1], [2]), [1]]]),
    ).not.toEqual([]);
  });

  it('give late responses away that are all alike, where an answer is protected', () => {
    expect(found('eakte.ja', 'vertraulich', [ja(20), [...ja(20), ...times(6, 0)]])).toMatchObject([
      { kind: 'certain' },
    ]);
    expect(found('eakte.ja', 'standard', [ja(20), [...ja(20), ...times(6, 0)]])).toEqual([]);
  });

  it('tell of enough mixed late responses nothing', () => {
    expect(found('eakte.ja', 'vertraulich', [ja(20), [...ja(20), ...ja(8)]])).toEqual([]);
    expect(
      found('eakte', 'vertraulich', [mixed(20, 0, 100), [...mixed(20, 0, 100), ...mixed(8, 10, 90)]]),
    ).toEqual([]);
  });

  it('make two unknowns of an answer that was changed, and one of an answer that was not', () => {
    const [before, after] = [
      released('eakte.ja', 'standard', ja(20), 1),
      released('eakte.ja', 'standard', ja(20).with(0, 0), 2),
    ];
    const [problem] = differenceProblems(
      { figure: before.figures[0]!, release: before },
      { figure: after.figures[0]!, release: after },
    );
    expect(problem!.atoms.map(({ n }) => n).toSorted((a, b) => a - b)).toEqual([1, 1, 19]);
  });

  it('give a single withdrawn response away', () => {
    expect(found('eakte.ja', 'standard', [ja(21), ja(20)])).toMatchObject([{ kind: 'exact' }]);
  });

  it('tell nothing where nothing has changed', () => {
    for (const id of [
      'eakte',
      'eakte.ja',
      'eakte.stufe',
      'eakte.mehrere',
      'eakte.wahl',
      'eakte.quote',
      'eakte.prozent',
    ]) {
      const { respondents, universe: units } = exampleInput();
      const measures = [exampleMeasure(id)];
      const build = (number: number) =>
        buildRelease(exampleInput({ respondents, universe: units, measures, number }));
      const [first, second] = [build(1), build(2)];
      const problems = differenceProblems(
        { figure: first.figures[0]!, release: first },
        { figure: second.figures[0]!, release: second },
      );
      const all = problems.flatMap((one) => attack(one, new Set(one.sets.map((set) => set.id))));
      expect(all, id).toEqual([]);
    }
  });

  it('hold the share at level 3 against all groups, each level against the strata only', () => {
    const [first, second] = [1, 2].map((number) =>
      buildRelease(exampleInput({ number, measures: [exampleMeasure('eakte.stufe')] })),
    );
    const problems = differenceProblems(
      { figure: first!.figures[0]!, release: first! },
      { figure: second!.figures[0]!, release: second! },
    );
    expect(problems.map(({ features }) => features.length)).toEqual([1, 7]);
    expect(problems[0]!.sets.length).toBeGreaterThan(problems[1]!.sets.length);
    expect(problems[1]!.sets.every(({ id }) => /^(before|after) :/.test(id))).toBe(true);
  });
});
