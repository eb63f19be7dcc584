import type { Attack } from '../disclosure/conflict.ts';
import type { DisclosureParameters } from '../disclosure/parameters.ts';
import type { Problem } from '../disclosure/problem.ts';
import type { FigureGroup } from './figure.ts';
import type { Plan } from './publicationPlan.ts';
import type { Tabulation } from './tabulation.ts';

/** Atoms estimated together. */
export interface Stratum {
  readonly id: string;
  readonly atoms: readonly number[];
}

/** What may be said of one group, before anybody asks whether it is solid enough. */
export type Decision = {
  readonly group: FigureGroup;
  readonly atoms: readonly number[];
  readonly N: number;
} & Verdict;

export type Verdict =
  | {
      readonly kind: 'shown';
      readonly strata: readonly Stratum[];
      /** It crosses the strata: of levels only „Stufe 3 und höher“ is shown. */
      readonly crosses?: true;
    }
  | { readonly kind: 'merged'; readonly into: string }
  | { readonly kind: 'withheld' }
  | { readonly kind: 'empty' };

/** All decisions on one measure, and the sets whose sums an attacker then knows. */
export interface Decisions {
  readonly groups: readonly Decision[];
  /** Everything published of groups that cross the strata, with the strata themselves. */
  readonly problem: Problem;
}

export interface DecisionTask {
  readonly plan: Plan;
  readonly tabulation: Tabulation;
  readonly parameters: DisclosureParameters;
  /** The quick attacker, asked very often. */
  readonly attack: Attack;
  /** The one with linear programs, who has the last word; without it the release still has to be audited. */
  readonly thorough?: Attack | undefined;
  /** What else has to hold for a stratum: for the index that its parts are published there. */
  readonly isSafeToo?: (atoms: readonly number[]) => boolean;
}
