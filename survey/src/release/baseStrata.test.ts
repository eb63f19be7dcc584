import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { baseStrata, type BaseStratum } from './baseStrata.ts';
import { decideGroups } from './decideGroups.ts';
import { prepared, smallCases, taskOf } from './decisionTasks.arbitrary.ts';
import { exampleMeasure, exampleUnits } from './exampleInput.arbitrary.ts';
import { PRESETS } from '../disclosure/parameters.ts';
import { safetyOf } from './safetyOf.ts';

/** Respondents in every size class of a state, from the Landkreise up; whoever is in it answers in turn 0 and 100. */
function strataOf(counts: Readonly<Record<string, readonly number[]>>): readonly BaseStratum[] | undefined {
  return baseStrata(...taskFor(counts));
}

function caseOf(counts: Readonly<Record<string, readonly number[]>>) {
  const universe = Object.keys(counts).flatMap((state) => exampleUnits(state, 12));
  const respondents = universe
    .filter(({ key, state }) => Number(key.slice(-3)) < (counts[state]?.[Number(key.split('-')[1])] ?? 0))
    .map(({ key }, i) => ({ key, values: { eakte: i % 2 ? 100 : 0 } }));
  return prepared({ universe, respondents, measure: exampleMeasure('eakte') });
}

function taskFor(counts: Readonly<Record<string, readonly number[]>>) {
  const { plan, tabulation } = caseOf(counts);
  return [plan, tabulation, safetyOf({ tabulation, parameters: PRESETS.standard })] as const;
}

const namesIn = (strata: readonly BaseStratum[] | undefined) => strata?.map(({ id }) => id);

describe('baseStrata', () => {
  it('leaves safe size classes as they are', () => {
    expect(strataOf({ '14': [6, 6, 6, 6, 6, 6] })).toHaveLength(6);
  });

  it('puts a small size class together with the neighbour that has fewer respondents', () => {
    expect(namesIn(strataOf({ '14': [6, 6, 7, 2, 6, 6] }))).toContain('14-10000-24999+14-ab-25000');
    expect(namesIn(strataOf({ '14': [6, 6, 6, 2, 7, 6] }))).toContain('14-5000-9999+14-10000-24999');
    expect(namesIn(strataOf({ '14': [6, 6, 7, 2, 6, 6] }))).toHaveLength(5);
  });

  it('joins Landkreise to municipalities only as a last resort', () => {
    expect(namesIn(strataOf({ '14': [6, 6, 6, 6, 2, 2] }))).toContain('14-landkreis');
    expect(namesIn(strataOf({ '14': [2, 6, 6, 6, 6, 6] }))).toContain('14-kreisfrei+14-landkreis');
  });

  it('puts a state too small for itself together with the one that has the fewest respondents', () => {
    const strata = strataOf({ '12': [6, 6, 6, 6, 6, 6], '13': [6, 6, 0, 0, 0, 0], '14': [0, 1, 0, 0, 1, 0] });
    const [rest] = strata!.filter(({ states }) => states.length > 1);
    expect(rest?.states).toEqual(['13', '14']);
    expect(strata!.filter(({ states }) => states.join() === '12')).toHaveLength(6);
  });

  it('has none when not even all units together are safe', () => {
    expect(strataOf({ '12': [1, 1, 0, 0, 0, 0], '13': [0, 0, 0, 0, 0, 2] })).toBeUndefined();
    expect(strataOf({ '12': [0, 0, 0, 0, 0, 0] })).toBeUndefined();
  });

  it('divides all atoms into strata that are safe, whatever the order of the units', () => {
    fc.assert(
      fc.property(smallCases, (one) => {
        const task = taskOf(one);
        const isSafe = safetyOf(task);
        const strata = baseStrata(task.plan, task.tabulation, isSafe);
        if (strata === undefined) {
          expect(isSafe(task.plan.total.atoms)).toBe(false);
          return;
        }
        const atoms = strata.flatMap((stratum) => stratum.atoms).toSorted((a, b) => a - b);
        expect(atoms).toEqual([...task.plan.total.atoms]);
        for (const stratum of strata) expect(isSafe(stratum.atoms), stratum.id).toBe(true);
        const again = taskOf({
          ...one,
          universe: one.universe.toReversed(),
          respondents: one.respondents.toReversed(),
        });
        expect(baseStrata(again.plan, again.tabulation, safetyOf(again))).toEqual(strata);
      }),
    );
  });
});

it('names two pairs of states that were put together apart, and size classes with them', () => {
  const landkreise = (n: number) => [n, 0, 0, 0, 0, 0];
  const { plan, tabulation } = caseOf({
    ...{ '12': landkreise(2), '13': landkreise(3), '14': landkreise(4), '15': landkreise(4) },
  });
  const { groups } = decideGroups({ plan, tabulation, parameters: PRESETS.standard, attack: () => [] });
  const states = groups.filter(({ group }) => group.kind === 'state');
  expect(states.map(({ group, kind }) => [group.id, kind])).toEqual([
    ...['12', '13', '14', '15'].map((id) => [id, 'merged']),
    ['uebrige-laender-12-13', 'shown'],
    ['uebrige-laender-14-15', 'shown'],
  ]);
  expect(groups.find(({ group }) => group.id === '14-landkreis')).toMatchObject({
    into: 'uebrige-laender-14-15',
  });
});
