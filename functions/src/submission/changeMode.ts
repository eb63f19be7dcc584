import type { Mode } from '#survey';
import type { Dependencies } from '../dependencies.ts';
import type { OwnResponse } from './ownResponse.ts';
import type { ResponseHead } from '../store/responseStore.ts';

/**
 * Chooses the form (Langbogen, Kurzbogen) if the head is still the one seen. The same choice made again with
 * the same revision has the same answer.
 */
export async function changeMode(
  { responses }: Pick<Dependencies, 'responses'>,
  { edition, unit, head }: OwnResponse,
  { mode, rev }: { readonly mode: Mode; readonly rev: number },
): Promise<ResponseHead | 'changedMeanwhile'> {
  const isMade = (found: ResponseHead | undefined) => found?.mode === mode && found.rev === rev + 1;
  if (head !== undefined && isMade(head)) return head;
  if ((head?.rev ?? 0) !== rev) return 'changedMeanwhile';
  const { year } = edition;
  const before = head ?? ({ edition: year, unit: unit.key, state: 'draft' } as const);
  const next = { ...before, mode, rev: rev + 1 };
  if ((await responses.put(next, rev)) === 'saved') return next;
  const after = await responses.get(year, unit.key);
  return after !== undefined && isMade(after) ? after : 'changedMeanwhile';
}
