/** Who had a hand in a submission: accounts, by their ids. */
export interface Hands {
  readonly submittedBy: string;
  /** Who saved each of its sections last. */
  readonly editors: readonly string[];
}

/**
 * Four eyes (Vier-Augen-Prinzip): whoever approves neither sent the submission nor saved one of its sections last.
 */
export function isIndependent(approver: string, { submittedBy, editors }: Hands): boolean {
  return approver !== submittedBy && !editors.includes(approver);
}

/** One person's time in a unit, as instants. */
export interface Membership {
  readonly account: string;
  readonly joinedAt: string;
  /** Absent while the person is still there. */
  readonly leftAt?: string;
}

/**
 * Whether somebody may send in without a second person (Einpersonenweg): nobody else belonged to the unit at any
 * time since the edition opened. Removing the others does not open this way.
 */
export function mayDecideAlone(
  account: string,
  memberships: readonly Membership[],
  { opensAt }: { readonly opensAt: string },
): boolean {
  const others = memberships.filter((one) => one.account !== account);
  return others.every(({ leftAt }) => leftAt !== undefined && leftAt < opensAt);
}
