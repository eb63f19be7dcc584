import { record } from '../auditTrail.ts';
import type { Dependencies } from '../dependencies.ts';
import type { SecurityAccess } from '../store/accessStore.ts';
import type { Account } from '../store/accountStore.ts';

export type AccessWish = Pick<SecurityAccess, 'id' | 'unit' | 'edition' | 'reason'>;

/** What became of a request; `exists` where its id was used for something else. */
export type RequestOutcome =
  { readonly kind: 'requested'; readonly access: SecurityAccess } | { readonly kind: 'exists' };

/** Asks to read the security answers of one unit (Antrag auf Einsicht). Repeated, it is the same request. */
export async function requestAccess(
  dependencies: Pick<Dependencies, 'access' | 'audit' | 'log' | 'now'>,
  account: Account,
  wish: AccessWish,
): Promise<RequestOutcome> {
  const { access: store, now } = dependencies;
  const asked: SecurityAccess = {
    ...wish,
    requestedBy: account.id,
    requestedAt: now().toISOString(),
    state: 'open',
  };
  const isNew = (await store.add(asked)) === 'added';
  const access = isNew ? asked : await store.get(wish.id);
  if (access === undefined || !isSame(access, asked)) return { kind: 'exists' };
  await record(dependencies, {
    id: `security-requested:${access.id}`,
    at: access.requestedAt,
    kind: 'security-requested',
    scope: access.unit,
    actor: account.id,
    edition: access.edition,
    reference: access.id,
  });
  return { kind: 'requested', access };
}

function isSame(one: SecurityAccess, other: SecurityAccess): boolean {
  const partsOf = ({ unit, edition, reason, requestedBy }: SecurityAccess) =>
    JSON.stringify([unit, edition, reason, requestedBy]);
  return partsOf(one) === partsOf(other);
}
