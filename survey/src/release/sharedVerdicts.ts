import type { Decision, Verdict } from './decision.ts';
import type { Tabulation } from './tabulation.ts';

/**
 * What was decided so far, by the respondents concerned: two groups of the same respondents have the same figures, so
 * they share one verdict wherever they appear. Where such groups differ in silent units, the same units come first.
 */
export interface SharedVerdicts {
  readonly add: (decisions: readonly Decision[]) => void;
  /** The verdict a group has already: shown as another one is, or withheld because another one is hidden. */
  readonly known: (id: string, atoms: readonly number[]) => Verdict | undefined;
}

type Shown = Extract<Verdict, { kind: 'shown' }>;

export function sharedVerdicts({ n }: Pick<Tabulation, 'n'>): SharedVerdicts {
  const byUnits = verdictMap(unitsKey);
  const byRespondents = verdictMap((atoms) => answeredKey(atoms, n));
  return {
    add: (decisions) => {
      for (const one of decisions) {
        byUnits.add(one);
        byRespondents.add(one);
      }
    },
    known: (id, atoms) => {
      const same = byUnits.get(atoms);
      if (same) return same;
      const alike = byRespondents.get(atoms);
      return alike?.kind === 'shown' ? { kind: 'shown', strata: [{ id, atoms }], crosses: true } : alike;
    },
  };
}

/** The atoms somebody answered in. */
export const answeredKey = (atoms: readonly number[], n: Int32Array): string =>
  unitsKey(atoms.filter((atom) => (n[atom] ?? 0) > 0));

const unitsKey = (atoms: readonly number[]): string => atoms.toSorted((a, b) => a - b).join();

/** By key: shown if any such group is, or else withheld. */
function verdictMap(keyOf: (atoms: readonly number[]) => string) {
  const known = new Map<string, Shown | { readonly kind: 'withheld' }>();
  return {
    add: (decision: Decision) => {
      const key = keyOf(decision.atoms);
      if (known.get(key)?.kind === 'shown') return;
      known.set(key, decision.kind === 'shown' ? shownAs(decision) : { kind: 'withheld' });
    },
    get: (atoms: readonly number[]) => known.get(keyOf(atoms)),
  };
}

const shownAs = ({ strata, crosses }: Shown): Shown => ({
  kind: 'shown',
  strata,
  ...(crosses && { crosses }),
});
