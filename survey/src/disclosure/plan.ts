import { STATE_NAMES, SURVEY_STATES } from '../region/state.ts';

/**
 * One group of the publication plan (Veröffentlichungsplan).
 *
 * Groups form a tree: two groups are nested or have no unit in common. `atoms` are the smallest pieces the plan
 * knows, here states; a group has at least those of its children.
 */
export interface Group {
  readonly id: string;
  /** German, as shown. */
  readonly label: string;
  readonly atoms: readonly string[];
  readonly children: readonly Group[];
}

/**
 * The five states together and each of them.
 *
 * Berlin is a single unit and in no group at all: were it part of the total, total minus states would be Berlin.
 */
export const STATE_PLAN: Group = {
  id: 'gesamt',
  label: 'Fünf Länder (ohne Berlin)',
  atoms: SURVEY_STATES,
  children: SURVEY_STATES.map((id) => ({ id, label: STATE_NAMES[id], atoms: [id], children: [] })),
};

/** All groups of a plan, every group before its children. */
export function groupsOf(plan: Group): readonly Group[] {
  return [plan, ...plan.children.flatMap(groupsOf)];
}
