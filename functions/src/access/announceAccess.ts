import { unitName } from '#survey';
import { record } from '../auditTrail.ts';
import type { Dependencies } from '../dependencies.ts';
import { notifyUnit } from '../mail/notifyUnit.ts';
import type { SecurityAccess } from '../store/accessStore.ts';
import { readableUntil } from './accessStanding.ts';

/**
 * Tells the unit, in its trail and by mail, that its security answers may be read: who asked, why, who agreed, until
 * when. It may be repeated: the same entry, the same mail.
 */
export async function announceAccess(dependencies: Dependencies, access: SecurityAccess): Promise<void> {
  const { accounts, registry, config } = dependencies;
  const { id, unit, edition, reason, requestedBy, decidedBy, decidedAt } = access;
  const until = readableUntil(access);
  if (until === undefined || decidedBy === undefined || decidedAt === undefined) return;
  await record(dependencies, {
    id: `security-approved:${id}`,
    at: decidedAt,
    kind: 'security-approved',
    scope: unit,
    actor: decidedBy,
    edition,
    subject: requestedBy,
    reference: id,
  });
  const nameOf = async (account: string) => {
    const name = (await accounts.get(account))?.name.trim() ?? '';
    return name === '' ? 'eine Person der Geschäftsstelle' : name;
  };
  const found = registry.find(unit);
  await notifyUnit(dependencies, {
    unit,
    roles: ['editor', 'approver'],
    id,
    message: {
      kind: 'security-access',
      unitName: found === undefined ? unit : unitName(found),
      edition,
      requesterName: await nameOf(requestedBy),
      approverName: await nameOf(decidedBy),
      reason,
      endsAt: until,
      link: `${config.publicOrigin}/verwaltung/verlauf`,
    },
  });
}
