import { isPermission, mayDo, POLICY, type PolicyRow, type Reach } from '#functions';
import { editionState } from '#survey';
import { OTHER_UNIT, UNIT } from './examples.ts';
import {
  ACTORS,
  BY_ANOTHER,
  EXPECTED_ROWS,
  type ActorName,
  type ExpectedRow,
  type ReachWord,
} from './permissionMatrix.ts';

/** The rows the policy has too few or too many, or in another order. */
export function rowDeviations(): string[] {
  const expected = EXPECTED_ROWS.map(({ permission }) => permission);
  const found = Object.keys(POLICY);
  return String(found) === String(expected) ? [] : [`The policy has the rows ${String(found)}.`];
}

/** Where the policy says otherwise than the matrix who may do something with what. */
export function reachDeviations({ permission, reaches }: ExpectedRow): string[] {
  if (!isPermission(permission)) return [`The policy has no row ${permission}.`];
  return ACTORS.flatMap((role) => {
    const reach = reaches[role];
    const denied = role === 'public' ? 'signInRequired' : 'forbidden';
    const own = reach === '·' ? denied : 'allowed';
    const foreign = reach === 'own' || reach === 'del' ? 'hidden' : own;
    const undelegated = reach === 'del' ? 'hidden' : own;
    const { unit: _unit, ...homeless } = callerOf(role);
    const row: PolicyRow = POLICY[permission];
    return [
      [reach, wordOf(row.may[role] ?? row.may.public), 'anything'],
      [own, mayDo(permission, callerOf(role), { unit: UNIT, dimension: 'eakte' }), 'the own'],
      [foreign, mayDo(permission, callerOf(role), { unit: OTHER_UNIT }), 'the foreign'],
      [foreign, mayDo(permission, homeless, {}), 'no'],
      [undelegated, mayDo(permission, callerOf(role), { unit: UNIT, dimension: 'ozg' }), 'an undelegated'],
      [undelegated, mayDo(permission, { role, unit: UNIT }, { dimension: 'eakte' }), 'never delegated'],
    ].flatMap(([expected, found, what]) =>
      expected === found ? [] : [`${permission} by ${role} on ${String(what)}: ${String(found)}`],
    );
  });
}

/** Where the policy says otherwise than the matrix in which states of the edition something is possible. */
export function stateDeviations({ permission, reaches, states }: ExpectedRow): string[] {
  if (!isPermission(permission)) return [`The policy has no row ${permission}.`];
  const role = ACTORS.find((one) => reaches[one] !== '·');
  if (role === undefined) return [`Nobody may do ${permission}.`];
  return editionState.options.flatMap((state) => {
    const target = { unit: UNIT, dimension: 'eakte', editionState: state } as const;
    const found = mayDo(permission, callerOf(role), target);
    const expected = states.includes(state) ? 'allowed' : 'editionClosed';
    return found === expected ? [] : [`${permission} in ${state}: ${found}`];
  });
}

/** Where the policy asks for a second person otherwise than the matrix. */
export function secondPersonDeviations(): string[] {
  const rows: [string, PolicyRow][] = Object.entries(POLICY);
  const found = rows.filter(([, row]) => row.byAnother === true).map(([permission]) => permission);
  return String(found) === String(BY_ANOTHER) ? [] : [`Another person is asked for in ${String(found)}.`];
}

/** Everything in which policy and matrix differ. */
export function policyDeviations(): string[] {
  return [
    ...rowDeviations(),
    ...secondPersonDeviations(),
    ...EXPECTED_ROWS.flatMap((row) => [...reachDeviations(row), ...stateDeviations(row)]),
  ];
}

function wordOf(reach: Reach | undefined): ReachWord {
  return reach === 'delegated' ? 'del' : (reach ?? '·');
}

function callerOf(role: ActorName) {
  return { role, unit: UNIT, sections: ['eakte'] } as const;
}
