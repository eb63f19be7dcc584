import {
  changesBetween,
  fieldIn,
  isSameField,
  isSameValue,
  withChanges,
  type Contents,
  type FieldChange,
} from './contents.ts';

/** One field that two people changed to different values. */
export interface Conflict {
  /** What it held before. */
  readonly base: FieldChange;
  readonly mine: FieldChange;
  readonly theirs: FieldChange;
}

export type Side = 'mine' | 'theirs';

/** Two states of a section brought together. */
export interface Merge {
  /** Both sides' changes; where they collide, mine stands until somebody decides. */
  readonly contents: Contents;
  readonly conflicts: readonly Conflict[];
  /** What the other side changed and I did not: taken over without asking. */
  readonly taken: readonly FieldChange[];
}

/** Brings two states of a section together that grew from one base. No field of either is dropped. */
export function merge(base: Contents, mine: Contents, theirs: Contents): Merge {
  const myChanges = changesBetween(base, mine);
  const theirChanges = changesBetween(base, theirs);
  const meetingIn = (change: FieldChange) => myChanges.find((my) => isSameField(my, change));
  return {
    contents: withChanges(theirs, myChanges),
    conflicts: theirChanges.flatMap((change) => {
      const my = meetingIn(change);
      if (my === undefined || isSameValue(my.value, change.value)) return [];
      return [{ base: fieldIn(base, change), mine: my, theirs: change }];
    }),
    taken: theirChanges.filter((change) => meetingIn(change) === undefined),
  };
}

/** The contents once somebody has decided: one side for each conflict, in their order; mine where undecided. */
export function decide(
  contents: Contents,
  conflicts: readonly Conflict[],
  sides: readonly (Side | undefined)[],
): Contents {
  const theirs = conflicts.filter((_, position) => sides[position] === 'theirs');
  return withChanges(
    contents,
    theirs.map((conflict) => conflict.theirs),
  );
}
