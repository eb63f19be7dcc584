import type { Attack } from '../disclosure/conflict.ts';
import type { PlannedSet } from '../disclosure/problem.ts';
import { restrict } from '../disclosure/restrict.ts';
import { withhold } from '../disclosure/withhold.ts';
import type { BuiltFigure } from '../release/buildFigure.ts';
import { crossTabulation } from '../release/crossTabulation.ts';
import type { Stratum } from '../release/decision.ts';
import type { Plan } from '../release/publicationPlan.ts';
import type { DisclosureParameters } from '../disclosure/parameters.ts';
import { safetyOf } from '../release/safetyOf.ts';

/** Whether a selection may be shown, from which strata it is estimated, and whether that tells anything new. */
export type SelectionVerdict =
  | {
      readonly kind: 'shown';
      readonly strata: readonly Stratum[];
      readonly crosses?: true;
      /** An attacker then knows a sum more. */
      readonly isNew: boolean;
    }
  | { readonly kind: 'withheld' }
  | { readonly kind: 'empty' };

export interface SelectionTask {
  readonly built: BuiltFigure;
  readonly plan: Plan;
  readonly parameters: DisclosureParameters;
  readonly attack: Attack;
  /** Atoms of the selections shown before, for ever. */
  readonly earlier: readonly (readonly number[])[];
}

const WITHHELD = { kind: 'withheld' } as const;
const ID = 'auswahl';

/**
 * Decides on an own selection (eigene Auswahl): it may be shown if it is safe by itself, if what is left of every set
 * around or inside it is, and if an attacker who knows everything shown before finds nothing („alle außer …“).
 *
 * What was decided on a group of the plan holds for the same units as a selection, too.
 */
export function decideSelection(task: SelectionTask, atoms: readonly number[]): SelectionVerdict {
  const { built, parameters, earlier } = task;
  const { n } = built.tabulation;
  const answered = (some: readonly number[]) => some.filter((atom) => (n[atom] ?? 0) > 0);
  const own = answered(atoms);
  if (own.length === 0) return { kind: 'empty' };
  const key = keyOf(own);
  const isSame = (some: readonly number[]) => keyOf(answered(some)) === key;

  const twin = built.decisions.groups.find((decision) => isSame(decision.atoms));
  if (twin?.kind === 'shown')
    return { kind: 'shown', strata: twin.strata, ...(twin.crosses && { crosses: true }), isNew: false };
  if (twin !== undefined) return WITHHELD;

  const inside = baseStrata(built).filter((stratum) => stratum.atoms.some((atom) => own.includes(atom)));
  if (isSame(inside.flatMap((stratum) => stratum.atoms)))
    return { kind: 'shown', strata: inside, isNew: false };

  const crossed = crossTabulation(built.tabulation);
  if (crossed === undefined) return WITHHELD;
  const shown = { kind: 'shown', strata: [{ id: ID, atoms: own }], crosses: true } as const;
  if (earlier.some(isSame)) return { ...shown, isNew: false };
  const isSafe = safetyOf({ tabulation: crossed, parameters });
  const published = [...built.decisions.problem.sets.map((set) => set.atoms), ...earlier];
  const isFine = isSafe(own) && remaindersOf(own, published.map(answered)).every(isSafe);
  return isFine && standsAttack(task, own) ? { ...shown, isNew: true } : WITHHELD;
}

/** The strata of the estimation among the sets of a figure. */
function baseStrata({ decisions }: BuiltFigure): readonly Stratum[] {
  return decisions.problem.sets
    .filter(({ id }) => id.startsWith(':'))
    .map(({ id, atoms }) => ({ id: id.slice(1), atoms }));
}

/** What is left of each set around the selection, and of the selection without each set inside it. */
function remaindersOf(
  own: readonly number[],
  published: readonly (readonly number[])[],
): readonly (readonly number[])[] {
  const mine = new Set(own);
  const remainders = published.map((set) => {
    const theirs = new Set(set);
    if (own.every((atom) => theirs.has(atom))) return set.filter((atom) => !mine.has(atom));
    return set.every((atom) => mine.has(atom)) ? own.filter((atom) => !theirs.has(atom)) : [];
  });
  return remainders.filter((atoms) => atoms.length > 0);
}

function standsAttack({ built, attack, earlier }: SelectionTask, own: readonly number[]): boolean {
  const { problem } = built.decisions;
  const before = earlier.map((atoms, i): PlannedSet => ({
    id: `${ID}-${String(i)}`,
    atoms: ascending(atoms),
    withhold: 'never',
  }));
  const sets = [...problem.sets, ...before, { id: ID, atoms: ascending(own) }];
  const { published, blocked } = withhold(restrict({ ...problem, sets }, sets), attack);
  return !blocked && published.includes(ID);
}

const ascending = (atoms: readonly number[]): readonly number[] => atoms.toSorted((a, b) => a - b);
const keyOf = (atoms: readonly number[]): string => ascending(atoms).join();
