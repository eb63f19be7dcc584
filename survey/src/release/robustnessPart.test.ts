import { describe, expect, it } from 'vitest';
import { byDimension } from '../questionnaire/dimensionId.ts';
import { DIMENSIONS } from '../robustness/referenceScores.arbitrary.ts';
import { robustnessMethods } from '../robustness/robustnessMethods.ts';
import type { RobustnessRow } from '../robustness/robustnessRow.ts';
import { buildRelease } from './buildRelease.ts';
import { canonicalJson } from './canonicalJson.ts';
import { exampleInput, exampleMeasure } from './exampleInput.arbitrary.ts';
import { releasePart, type RobustnessPart } from './release.ts';
import type { ReleaseInput, Respondent } from './releaseInput.ts';

const ITEMS = ['ozg.a', 'ozg.b', 'ozg.c'];
const dimensions = DIMENSIONS.map((one) =>
  one.id === 'ozg' ? { ...one, items: ITEMS.map((id) => ({ id, weight: 1 })) } : one,
);

const rowOf = (i: number, isCapped: boolean): RobustnessRow => ({
  gated: byDimension(() => 20 + ((i * 37) % 60)),
  ungated: byDimension((id) => 20 + ((i * 37) % 60) + (isCapped && id === 'dsgvo' ? 15 : 0)),
  points: new Map(ITEMS.map((id, at) => [id, ((i + at * at) * 29) % 101])),
});

/** Thirty a state and Berlin; of each state so many capped, one in three if nothing else is said. */
function respondents(capped: Readonly<Record<string, number>> = {}): Respondent[] {
  return exampleInput().respondents.map((respondent, i) => {
    const most = capped[respondent.key.slice(0, 2)];
    return { ...respondent, robustness: rowOf(i, most === undefined ? i % 3 === 0 : i % 30 < most) };
  });
}

function packOf(changes: Partial<ReleaseInput>): RobustnessPart {
  const measures = ['index', 'eakte'].map(exampleMeasure);
  const { parts } = buildRelease(exampleInput({ measures, dimensions, ...changes }));
  const read = releasePart.parse(JSON.parse(canonicalJson(parts.find(({ id }) => id === 'robustness'))));
  if (!('pack' in read)) throw new Error('no pack');
  return read;
}
const example = packOf({ respondents: respondents() });
const uncapped = (capped: Readonly<Record<string, number>>) =>
  packOf({ respondents: respondents(capped) }).pack.groups.flatMap(({ group, ungated }) =>
    ungated === undefined ? [] : [group],
  );
const EVERYBODY = ['gesamt', '12', '13', '14', '15', '16'];

describe('the robustness pack of a release', () => {
  it('compares all and the states, and says how', () => {
    expect(example.pack.groups.map(({ group }) => group)).toEqual(EVERYBODY);
    expect(example.pack.swaps).toHaveLength(10);
    expect(example.methods).toEqual(robustnessMethods(example.pack));
    expect(example.methods.length).toBeGreaterThan(0);
  });

  it('leaves Berlin out, which no figure contains', () => {
    const [berlin, others] = [true, false].map((isIt) =>
      respondents().filter(({ key }) => key.startsWith('11') === isIt),
    );
    expect(berlin).toHaveLength(1);
    expect(example.pack.respondents).toBe(150);
    expect(packOf({ respondents: others! })).toEqual(example);
  });

  it('leaves out a state of which no index is published', () => {
    let count = 0;
    const few = respondents().filter(({ key }) => !key.startsWith('16') || (count += 1) <= 9);
    const { pack } = packOf({ respondents: few });
    expect(pack.groups.map(({ group }) => group)).toEqual(EVERYBODY.slice(0, -1));
    expect(pack.swaps).toHaveLength(6);
  });

  it('has no index without gates where hardly anybody or nearly everybody was capped', () => {
    expect(uncapped({})).toEqual(EVERYBODY);
    expect([3, 27].map((n) => uncapped({ 13: n }))).toEqual([EVERYBODY, EVERYBODY]);
    for (const n of [0, 2, 28, 30]) expect(uncapped({ 13: n })).not.toContain('13');
    for (const n of [0, 30]) expect(uncapped({ 12: n, 13: n, 14: n, 15: n, 16: n })).toEqual([]);
  });

  it('has none of another state either, from which and the total that of the first could be computed', () => {
    expect(uncapped({ 13: 1 })).toEqual(['gesamt', '14', '15', '16']);
    expect(uncapped({ 12: 1, 13: 1 })).toEqual(['gesamt', '15', '16']);
    expect(uncapped({ 12: 2, 13: 1 })).toEqual(['gesamt', '14', '15', '16']);
  });

  it('has none of another state, from which and the total that of one left out could be computed', () => {
    let count = 0;
    const few = respondents().filter(({ key }) => !key.startsWith('16') || (count += 1) <= 9);
    const { groups } = packOf({ respondents: few }).pack;
    expect(groups.map(({ group, ungated }) => [group, ungated !== undefined])).toEqual([
      ['gesamt', true],
      ['12', false],
      ...['13', '14', '15'].map((state) => [state, true]),
    ]);
  });
});
