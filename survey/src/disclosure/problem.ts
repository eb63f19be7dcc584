/** Which answer to a yes-or-no feature must not become certain for anybody: none, „ja“, or both. */
export type ProtectedAnswer = 'none' | 'yes' | 'both';

/** A smallest piece (Atom): respondents who lie in exactly the same sets. */
export interface Atom {
  readonly id: string;
  /** Respondents to this question (Befragte mit Angabe). */
  readonly n: number;
  /** Independent bodies among them (unabhängige Stellen); absent: all of them. */
  readonly bodies?: number;
  /** The reader knows these answers anyway: the reader's own, or published by the units themselves. */
  readonly known?: boolean;
}

/** A set of atoms whose figures are to be published, or already are. */
export interface PlannedSet {
  readonly id: string;
  /** Indices into `Problem.atoms`, ascending. */
  readonly atoms: readonly number[];
  /** `never`: published for ever, in an earlier release. `last`: a total, withheld only if nothing else helps. */
  readonly withhold?: 'never' | 'last';
}

/** A yes-or-no answer, counted: „Stufe 3 und höher“, one of six levels, one option. */
export interface CountFeature {
  readonly kind: 'count';
  readonly id: string;
  /** How many of each atom say yes, by atom. */
  readonly yes: readonly number[];
  readonly protect: ProtectedAnswer;
  /**
   * Whose count must not be certain just because it is 0 or everybody: that of each atom of fewer than k bodies
   * (`atoms`, if absent) or only that of planned sets. With fine atoms, `atoms` forbids every 0 of a larger group.
   */
  readonly guardEnds?: 'atoms' | 'sets';
  /** Sets of which only a band is published, by set id: the count lies between both, inclusively. */
  readonly bands?: ReadonlyMap<string, readonly [lower: number, upper: number]>;
}

/** An amount, summed (Summe von EUR, Arbeitsplätzen …); nobody's is negative. */
export interface AmountFeature {
  readonly kind: 'amount';
  readonly id: string;
  /** What each respondent contributes, by atom. */
  readonly contributions: readonly (readonly number[])[];
  /** p of the p % rule: unsafe if the rest without the two largest is less than p % of the largest. */
  readonly dominancePercent: number;
}

/** A value on a bounded scale, of which the mean is published. */
export interface ScoreFeature {
  readonly kind: 'score';
  readonly id: string;
  /** Values by atom, in the unit of the scale. */
  readonly values: readonly (readonly number[])[];
  readonly scale: readonly [from: number, to: number];
  /** Nobody's value may be narrowed down to less than this. */
  readonly minWidth: number;
  /** Smallest step of the published mean; 0: known without rounding. */
  readonly rounding: number;
  /** The sum of squares is published as well, by itself or through an interval; on a scale 0 … 100 only. */
  readonly withSquares?: true;
}

export type Feature = CountFeature | AmountFeature | ScoreFeature;

/**
 * What is to be decided for one question: which of the sets may be published, all features of it together.
 *
 * The unit of suppression is the pair of set and question: a set is shown with all its features or with none.
 */
export interface Problem {
  readonly atoms: readonly Atom[];
  readonly sets: readonly PlannedSet[];
  readonly features: readonly Feature[];
  /** k (Mindestfallzahl): independent bodies without the reader's own. */
  readonly minRespondents: number;
  /** c: so many respondents may put together what they know of themselves. */
  readonly coalition: number;
}

/** Something the attacker finds out about respondents who together must not be told apart. */
export interface Breach {
  /** Indices of the atoms concerned, ascending. */
  readonly atoms: readonly number[];
  readonly feature: string;
  /**
   * `exact`: the sum of fewer than k bodies is known. `certain`: a coalition knows the answer of everybody else, or
   * of somebody. `dominance`: a contribution is known too closely. `narrow`: a value has too little room.
   */
  readonly kind: 'exact' | 'certain' | 'dominance' | 'narrow';
  /** What the sum (or single value) is known to lie in. */
  readonly interval: readonly [lower: number, upper: number];
}

/** Linear constraints on variables x ≥ 0: lower ≤ Σ coefficients · x ≤ upper for each row, x ≤ limit. */
export interface LinearProgram {
  /** Upper limit of each variable; Infinity where there is none. */
  readonly limits: readonly number[];
  readonly rows: readonly LinearRow[];
}

export interface LinearRow {
  readonly columns: readonly number[];
  /** One for each column; absent: all 1. */
  readonly coefficients?: readonly number[];
  readonly lower: number;
  readonly upper: number;
}

/**
 * Range of Σ x over the given columns, under a program that is known to have a solution.
 *
 * Where only one side is asked for, the other end may be anything. A solver that hands over the solutions at the ends
 * spares the attacker most of its programs.
 */
export type LinearSolver = (
  program: LinearProgram,
  columns: readonly number[],
  side?: 'lower' | 'upper',
) => LinearRange;

export type LinearRange = readonly [
  lower: number,
  upper: number,
  atLower?: readonly number[] | undefined,
  atUpper?: readonly number[] | undefined,
];
