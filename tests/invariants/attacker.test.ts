import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { createHighsSolver } from '#functions';
import { attack, type LinearSolver } from '#survey';
import { oracleBreaches } from '../builders/breachOracle.ts';
import { smallTable, smallTree, type Published } from '../builders/disclosureProblems.ts';

const RUNS = Number(process.env['DISCLOSURE_RUNS'] ?? 400);

let solve: LinearSolver;
beforeAll(async () => {
  solve = await createHighsSolver();
});

/**
 * What enumeration finds and the attacker does not, and the other way round.
 *
 * Atoms that published sets do not tell apart are one to the attacker. So a certain answer counts as found if it is
 * reported for a union with some of the same respondents.
 */
function differences({ problem, published }: Published, solver?: LinearSolver, attacked?: Published) {
  const [feature] = problem.features;
  if (feature?.kind !== 'count') throw new Error('only counts');
  const oracle = oracleBreaches(problem, published, feature);
  const found = attack(attacked?.problem ?? problem, attacked?.published ?? published, solver);
  const isIn = (inner: readonly number[], outer: readonly number[]) =>
    inner.every((atom) => outer.includes(atom));
  const meet = (a: readonly number[], b: readonly number[]) => a.some((atom) => b.includes(atom));
  return {
    missed: oracle.filter(
      ({ atoms, kind }) =>
        !found.some(
          (one) =>
            isIn(one.atoms, atoms) || (kind === 'certain' && one.kind === kind && meet(one.atoms, atoms)),
        ),
    ),
    invented: found.filter(
      (one) =>
        !oracle.some(
          ({ atoms, kind }) => kind === one.kind && isIn(atoms, one.atoms) && isIn(one.atoms, atoms),
        ),
    ),
  };
}

/** The same with twenty groups more that are safe by themselves. */
function amongOthers({ problem, published }: Published): Published {
  const ids = Array.from({ length: 20 }, (_, i) => `other${i}`);
  const first = problem.atoms.length;
  return {
    problem: {
      ...problem,
      atoms: [...problem.atoms, ...ids.map((id) => ({ id, n: 10 }))],
      sets: [...problem.sets, ...ids.map((id, i) => ({ id, atoms: [first + i] }))],
      features: problem.features.map((feature) =>
        feature.kind === 'count' ? { ...feature, yes: [...feature.yes, ...ids.map(() => 5)] } : feature,
      ),
    },
    published: new Set([...published, ...ids]),
  };
}

describe('the attacker beside an enumeration of everything possible', () => {
  it('misses nothing and invents nothing in trees', () => {
    fc.assert(
      fc.property(smallTree, (one) => {
        expect(differences(one, solve)).toEqual({ missed: [], invented: [] });
      }),
      { numRuns: RUNS },
    );
  });

  it('misses nothing and invents nothing in tables of two dimensions', () => {
    fc.assert(
      fc.property(smallTable, (one) => {
        expect(differences(one, solve)).toEqual({ missed: [], invented: [] });
      }),
      { numRuns: RUNS },
    );
  });

  it('misses nothing among so many other groups that not every union is tried', () => {
    fc.assert(
      fc.property(fc.oneof(smallTree, smallTable), (one) => {
        expect(differences(one, solve, amongOthers(one))).toEqual({ missed: [], invented: [] });
      }),
      { numRuns: RUNS },
    );
  });

  it('invents nothing without linear programs either', () => {
    fc.assert(
      fc.property(fc.oneof(smallTree, smallTable), (one) => {
        expect(differences(one).invented).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });
});
