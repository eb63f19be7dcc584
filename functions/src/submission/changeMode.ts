import type { Mode } from '#survey';
import { record } from '../auditTrail.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Member } from '../endpoint/endpoint.ts';
import { changeHead } from './changeHead.ts';

export type ModeOutcome =
  | { readonly kind: 'chosen'; readonly rev: number }
  | { readonly kind: 'notFound' | 'closed' | 'changedMeanwhile' };

/**
 * Chooses the form (Langbogen, Kurzbogen) if the head is still the one seen. The same choice made again with
 * the same revision has the same answer.
 */
export async function changeMode(
  dependencies: Dependencies,
  member: Member,
  year: number,
  { mode, rev }: { readonly mode: Mode; readonly rev: number },
): Promise<ModeOutcome> {
  const command = { year, permission: 'mode.choose', operation: `mode-${rev}-${mode}` } as const;
  const outcome = await changeHead<{ kind: 'closed' | 'changedMeanwhile' }>(
    dependencies,
    member,
    command,
    ({ head = { state: 'draft', rev: 0 } as const, isOpen }) => {
      if (!isOpen) return { kind: 'closed' };
      return head.rev === rev ? { kind: 'next', head: { ...head, mode } } : { kind: 'changedMeanwhile' };
    },
  );
  if (outcome.kind !== 'done') return outcome;
  const { id, at, rev: reached } = outcome.operation;
  const { unit: scope, account } = member;
  // Two who choose the same at once are both told that it is chosen: neither entry takes the other's place.
  await record(dependencies, {
    id: `${id}-${account.id}`,
    at,
    kind: 'mode-changed',
    scope,
    actor: account.id,
    edition: year,
  });
  return { kind: 'chosen', rev: reached };
}
