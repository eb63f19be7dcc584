import type { UnitKey } from '../region/unitKey.ts';
import { responseState, type ResponseState } from '../response/responseState.ts';

/** Where a unit stands in an edition (Stand der Teilnahme); `none` while it saved nothing. */
export const STANDINGS = ['none', ...responseState.options] as const;
export type Standing = (typeof STANDINGS)[number];

/** Whose decision made a submission count; `unknown` for those from before there was approval (Freigabe). */
export type ApprovalKind = 'fourEyes' | 'onePerson' | 'unknown';

/** What is known of one response without its answers. */
export interface KnownResponse {
  readonly unit: UnitKey;
  readonly state: ResponseState;
  /** When what counts was sent; absent while nothing counts. */
  readonly submittedAt?: string;
  readonly approval?: { readonly kind: 'fourEyes' | 'onePerson' };
}

/** Whether and how one unit takes part (Teilnahme): no answers, no people. */
export interface Participation {
  readonly standing: Standing;
  /** When what counts was sent; absent while nothing counts. */
  readonly submittedAt?: string;
  /** Absent while nothing counts. */
  readonly approval?: ApprovalKind;
}

/** The participation of every unit of the universe in its order, also of those that saved nothing. */
export function participationOf(
  units: readonly UnitKey[],
  responses: readonly KnownResponse[],
): ReadonlyMap<UnitKey, Participation> {
  const known = new Map(responses.map((response) => [response.unit, response]));
  return new Map(units.map((unit) => [unit, participationIn(known.get(unit))]));
}

function participationIn(response: KnownResponse | undefined): Participation {
  if (response === undefined) return { standing: 'none' };
  const { state, submittedAt, approval } = response;
  if (submittedAt === undefined) return { standing: state };
  return { standing: state, submittedAt, approval: approval?.kind ?? 'unknown' };
}

/** How many units of a group stand where. The standings add up to `units`. */
export interface Tally extends Readonly<Record<Standing, number>> {
  readonly units: number;
  /** Units of which a submission counts, whatever happens to it at the moment. */
  readonly counted: number;
  /** Of those, how many were sent in by the only person there (Einpersonenweg). */
  readonly onePerson: number;
}

export function tally(group: readonly Participation[]): Tally {
  const count = (matches: (one: Participation) => boolean) => group.filter(matches).length;
  const standing = (wanted: Standing) => count((one) => one.standing === wanted);
  return {
    units: group.length,
    none: standing('none'),
    draft: standing('draft'),
    inApproval: standing('inApproval'),
    accepted: standing('accepted'),
    closed: standing('closed'),
    counted: count(({ submittedAt }) => submittedAt !== undefined),
    onePerson: count(({ approval }) => approval === 'onePerson'),
  };
}
