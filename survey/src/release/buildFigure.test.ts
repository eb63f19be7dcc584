import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attack } from '../disclosure/attack.ts';
import { buildFigure, NO_PARTS, type BuiltFigure, type Parts } from './buildFigure.ts';
import { buildRelease } from './buildRelease.ts';
import { datasetOf } from './dataset.ts';
import { smallCases, type SmallCase } from './decisionTasks.arbitrary.ts';
import { exampleInput, exampleMeasure, exampleUnits, exampleValues } from './exampleInput.arbitrary.ts';
import { publicationPlan } from './publicationPlan.ts';

/** Sums an attacker may use, and those that are shown: of groups, and of the strata they are computed from. */
function knownAndShown({ decisions, tabulation }: BuiltFigure) {
  const keyOf = (atoms: readonly number[]) =>
    atoms
      .filter((atom) => tabulation.n[atom]! > 0)
      .toSorted((a, b) => a - b)
      .join();
  const shown = decisions.groups.flatMap((one) =>
    one.kind === 'shown' ? [keyOf(one.atoms), ...one.strata.map(({ atoms }) => keyOf(atoms))] : [],
  );
  const known = decisions.problem.sets.map(({ atoms }) => keyOf(atoms)).filter((key) => key !== '');
  return { known, shown: new Set(shown) };
}

/** The figure of a case, of which only some groups are told by what it is computed from. */
function figureOf({ measure, universe, respondents }: SmallCase, areTold: Parts['areTold']): BuiltFigure {
  const input = exampleInput({ measures: [measure], universe, respondents });
  const dataset = datasetOf(input);
  const plan = publicationPlan(dataset.units);
  return buildFigure({ input, dataset, plan, attack }, measure, { ...NO_PARTS, areTold });
}

describe('what an attacker may use of a figure computed from others', () => {
  it('is only what is shown, and that only what its parts tell', () => {
    const tells = fc.array(fc.boolean(), { minLength: 60, maxLength: 60 });
    let [all, kept] = [0, 0];
    fc.assert(
      fc.property(smallCases, tells, (one, told) => {
        const areTold = (atoms: readonly number[]) => atoms.length > 2 || atoms.every((atom) => told[atom]);
        const built = figureOf(one, areTold);
        const { known, shown } = knownAndShown(built);
        expect(known.filter((key) => !shown.has(key))).toEqual([]);
        const groups = built.decisions.groups.filter(({ kind }) => kind === 'shown');
        for (const { atoms } of [...built.decisions.problem.sets, ...groups])
          expect(areTold(atoms)).toBe(true);
        all += knownAndShown(figureOf(one, () => true)).known.length;
        kept += known.length;
      }),
    );
    expect(kept).toBeGreaterThan(0);
    expect(kept).toBeLessThan(all);
  });

  it('is of the index only what is shown beside the dimensions', () => {
    const universe = ['12', '14'].flatMap((state) => exampleUnits(state, 9));
    const measures = ['index', 'eakte', 'sicherheit'].map(exampleMeasure);
    const share = fc.integer({ min: 0, max: 99 }).map((at) => at / 100);
    fc.assert(
      fc.property(fc.array(fc.option(share), { minLength: 108, maxLength: 108 }), (shares) => {
        const respondents = universe.flatMap(({ key }, i) => {
          const at = shares[i] ?? null;
          const alike = key.startsWith('12-2') ? { eakte: 50 } : {};
          return at === null ? [] : [{ key, values: { ...exampleValues(at), ...alike } }];
        });
        const { figures } = buildRelease(exampleInput({ universe, respondents, measures }));
        const { known, shown } = knownAndShown(figures.find(({ figure }) => figure.id === 'index')!);
        expect(known.filter((key) => !shown.has(key))).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });
});
