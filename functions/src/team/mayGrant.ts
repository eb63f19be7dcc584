import { mayDo, POLICY, type MemberPermission, type PolicyRow } from '../auth/policy.ts';
import type { Account, Role } from '../store/accountStore.ts';
import { ASSOCIATION, type Scope } from '../store/keys.ts';

/** The row of the policy that says who may give a role and take it away again. */
const GRANTS = {
  contributor: 'role.contributor',
  approver: 'role.approver',
  editor: 'role.editor',
  analyst: 'role.association',
  speaker: 'role.association',
  admin: 'role.association',
} as const satisfies Readonly<Record<Role, MemberPermission>>;

/** Whether somebody may give this role in a unit or in the association, or take it away. */
export function mayGrant(account: Account, role: Role, scope: Scope): boolean {
  if ((GRANTS[role] === 'role.association') !== (scope === ASSOCIATION)) return false;
  const target = scope === ASSOCIATION ? {} : { unit: scope };
  return mayDo(GRANTS[role], account, target) === 'allowed';
}

/** Whether a second person must agree before the role can be taken on. */
export function needsAnother(role: Role): boolean {
  const row: PolicyRow = POLICY[GRANTS[role]];
  return row.byAnother === true;
}

/** Whether the account's role holds in this unit or in the association. */
export function belongsTo({ unit }: Account, scope: Scope): boolean {
  return scope === ASSOCIATION ? unit === undefined : unit === scope;
}
