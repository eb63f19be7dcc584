import type { DimensionId } from '#survey';
import { record } from '../auditTrail.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Member } from '../endpoint/endpoint.ts';
import { ownEdition } from './ownResponse.ts';

/**
 * Marks a section as finished (fertig) at the version that was seen, or opens it again. The mark tells colleagues
 * where they stand and hinders nobody.
 */
export async function markSection(
  dependencies: Dependencies,
  member: Member,
  { year, dimension }: { readonly year: number; readonly dimension: DimensionId },
  { seen, done }: { readonly seen: number; readonly done: boolean },
): Promise<'marked' | 'changed' | 'notFound' | 'closed'> {
  const own = await ownEdition(dependencies, member, { year, permission: 'draft.write' });
  if (own === undefined) return 'notFound';
  if (!own.isOpen) return 'closed';
  const at = dependencies.now().toISOString();
  const { account, unit } = member;
  const key = { edition: year, unit, dimension };
  const mark = done ? { version: seen, by: account.id, at } : undefined;
  if ((await dependencies.sections.mark(key, seen, mark)) === 'changed') return 'changed';
  await record(dependencies, {
    id: `${dimension}-${seen}-${done ? 'done' : 'open'}-${account.id}`,
    at,
    kind: done ? 'section-done' : 'section-reopened',
    scope: unit,
    actor: account.id,
    edition: year,
    dimension,
  });
  return 'marked';
}
