import type { Stratum } from '../statistics/stratum.ts';
import type { DisclosureParameters } from './parameters.ts';
import { groupsOf, type Group } from './plan.ts';
import { remainders, type Remainder } from './remainders.ts';
import { respondentsIn, violations, type Violation } from './violations.ts';

/** Why a group is withheld: by itself (Primärsperrung) or to protect others (Sekundärsperrung). Never public. */
export type SuppressionReason = Violation | 'complementary';

/** What is to be published, and what else is withheld anyway. */
export interface SuppressionTask {
  readonly plan: Group;
  /** The strata with respondents of one atom; a stratum never lies in two atoms. */
  readonly strataOf: (atom: string) => readonly Stratum[];
  readonly parameters: DisclosureParameters;
  /** Group ids withheld for a reason outside disclosure control. */
  readonly withheldAnyway: ReadonlySet<string>;
}

/**
 * Cell suppression (Geheimhaltung): a group stays only if it and every remainder of published groups breaks no rule.
 *
 * Groups that break a rule go first. Then, as long as a remainder breaks one, it is enlarged by the published group
 * inside it with the fewest respondents (on a tie the one with the smaller id). A remainder nobody answered in
 * reveals nothing and is skipped.
 *
 * @returns reasons by group id, for the groups withheld here; the others are as they were
 */
export function suppress(task: SuppressionTask): ReadonlyMap<string, readonly SuppressionReason[]> {
  const { plan, withheldAnyway } = task;
  const withheld = new Map<string, readonly SuppressionReason[]>();
  for (const group of groupsOf(plan)) {
    const reasons = violations(strataIn(task, group.atoms), task.parameters);
    if (reasons.length > 0) withheld.set(group.id, reasons);
  }
  const isPublished = ({ id }: Group) => !withheld.has(id) && !withheldAnyway.has(id);
  for (;;) {
    const breach = remainders(plan, isPublished).find((remainder) => isBreach(task, remainder));
    if (!breach) return withheld;
    withheld.set(nextToWithhold(task, breach).id, ['complementary']);
  }
}

function isBreach(task: SuppressionTask, { atoms }: Remainder): boolean {
  const strata = strataIn(task, atoms);
  return respondentsIn(strata) > 0 && violations(strata, task.parameters).length > 0;
}

function nextToWithhold(task: SuppressionTask, { group, subtracted }: Remainder): Group {
  const size = ({ atoms }: Group) => respondentsIn(strataIn(task, atoms));
  const [smallest] = subtracted.toSorted((a, b) => size(a) - size(b) || (a.id < b.id ? -1 : 1));
  return smallest ?? group;
}

const strataIn = ({ strataOf }: SuppressionTask, atoms: readonly string[]): readonly Stratum[] =>
  atoms.flatMap((atom) => strataOf(atom));
