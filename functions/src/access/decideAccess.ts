import { record } from '../auditTrail.ts';
import type { Dependencies } from '../dependencies.ts';
import type { SecurityAccess } from '../store/accessStore.ts';
import type { Account } from '../store/accountStore.ts';
import { accessStanding } from './accessStanding.ts';
import { announceAccess } from './announceAccess.ts';

export type AccessDecision = Exclude<SecurityAccess['state'], 'open'>;

/** What became of a decision; `over` after seven days, `decided` where somebody decided otherwise. */
export type DecisionOutcome =
  | { readonly kind: 'done'; readonly access: SecurityAccess }
  | { readonly kind: 'notFound' | 'ownHand' | 'decided' | 'over' };

/**
 * Decides on a request for security answers. Approving needs another person than the one who asked; refusing does not,
 * so whoever asked may take it back. The unit is told before anybody can read. Repeated, it is completed.
 */
export async function decideAccess(
  dependencies: Dependencies,
  account: Account,
  id: string,
  decision: AccessDecision,
): Promise<DecisionOutcome> {
  const { access: store, now } = dependencies;
  const seen = await store.get(id);
  if (seen === undefined) return { kind: 'notFound' };
  if (decision === 'approved' && seen.requestedBy === account.id) return { kind: 'ownHand' };
  if (seen.state !== 'open') return repeated(dependencies, account, seen, decision);
  if (accessStanding(seen, now()) === 'lapsed') return { kind: 'over' };
  const access = { ...seen, state: decision, decidedBy: account.id, decidedAt: now().toISOString() };
  // Somebody else was faster.
  if ((await store.decide(access)) === 'changedMeanwhile')
    return decideAccess(dependencies, account, id, decision);
  await conclude(dependencies, access);
  return { kind: 'done', access };
}

async function repeated(
  dependencies: Dependencies,
  account: Account,
  access: SecurityAccess,
  decision: AccessDecision,
): Promise<DecisionOutcome> {
  if (access.state !== decision || access.decidedBy !== account.id) return { kind: 'decided' };
  await conclude(dependencies, access);
  return { kind: 'done', access };
}

async function conclude(dependencies: Dependencies, access: SecurityAccess): Promise<void> {
  if (access.state === 'approved') return announceAccess(dependencies, access);
  const { id, unit, edition, decidedBy = '', decidedAt = access.requestedAt } = access;
  await record(dependencies, {
    id: `security-refused:${id}`,
    at: decidedAt,
    kind: 'security-refused',
    scope: unit,
    actor: decidedBy,
    edition,
    reference: id,
  });
}
