import { instant, unitKey, unitName } from '#survey';
import * as z from 'zod';
import { accessStanding, readableUntil } from '../access/accessStanding.ts';
import type { Dependencies } from '../dependencies.ts';
import type { SecurityAccess } from '../store/accessStore.ts';
import type { Account } from '../store/accountStore.ts';
import { personNames } from './personNames.ts';

/** A request for security answers, as those see it who ask and decide; it holds no answers. */
const accessView = z.strictObject({
  id: z.uuid(),
  unit: z.strictObject({ key: unitKey, name: z.string() }),
  edition: z.int(),
  reason: z.string(),
  requestedBy: z.string(),
  requestedAt: instant,
  standing: z.enum(['open', 'lapsed', 'readable', 'expired', 'refused']),
  decidedBy: z.string().exactOptional(),
  decidedAt: instant.exactOptional(),
  readableUntil: instant.exactOptional(),
  /** The reader asked for it. */
  isOwn: z.boolean(),
  mayRead: z.boolean(),
});
export const accessList = z.strictObject({ requests: z.array(accessView) });
export type AccessView = z.infer<typeof accessView>;

export async function viewAccesses(
  dependencies: Pick<Dependencies, 'accounts' | 'registry' | 'now'>,
  reader: Account,
  accesses: readonly SecurityAccess[],
): Promise<AccessView[]> {
  const nameOf = personNames(dependencies, reader.id);
  return Promise.all(accesses.map((access) => viewAccess(dependencies, reader, access, nameOf)));
}

async function viewAccess(
  { registry, now }: Pick<Dependencies, 'registry' | 'now'>,
  reader: Account,
  access: SecurityAccess,
  nameOf: (account: string) => Promise<string>,
): Promise<AccessView> {
  const { id, unit: key, edition, reason, requestedBy, requestedAt, decidedBy, decidedAt } = access;
  const unit = registry.find(key);
  const standing = accessStanding(access, now());
  const until = readableUntil(access);
  const isOwn = requestedBy === reader.id;
  return {
    id,
    unit: { key, name: unit === undefined ? key : unitName(unit) },
    edition,
    reason,
    requestedBy: await nameOf(requestedBy),
    requestedAt,
    standing,
    ...(decidedBy !== undefined && { decidedBy: await nameOf(decidedBy) }),
    ...(decidedAt !== undefined && { decidedAt }),
    ...(until !== undefined && { readableUntil: until }),
    isOwn,
    mayRead: isOwn && reader.role === 'analyst' && standing === 'readable',
  };
}
