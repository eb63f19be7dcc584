import { dimensionId, instant, unitName } from '#survey';
import * as z from 'zod';
import type { Dependencies } from '../dependencies.ts';
import { auditEvent, type AuditEvent } from '../store/auditEvent.ts';
import type { Account } from '../store/accountStore.ts';
import { ASSOCIATION, type Scope } from '../store/keys.ts';
import { role } from '../store/peopleRows.ts';

/** Everything stored about one person (Auskunft), as they take it along. */
export const accountFile = z.strictObject({
  format: z.literal('digitalpegel-konto/1'),
  exportedAt: instant,
  account: z.strictObject({
    id: z.string(),
    issuer: z.string(),
    subject: z.string(),
    name: z.string(),
    email: z.string().optional(),
    role,
    unit: z.strictObject({ key: z.string(), name: z.string() }).optional(),
    sections: z.array(dimensionId).optional(),
  }),
  membership: z.strictObject({ joinedAt: instant }).optional(),
  sessions: z.array(
    z.strictObject({ client: z.string(), createdAt: instant, seenAt: instant, expiresAt: instant }),
  ),
  /** What the person did, and what was done to their account. */
  events: z.array(auditEvent),
  /** What the person wrote belongs to their administration and is not part of this. */
  note: z.string(),
});

const NOTE =
  'Antworten, Anmerkungen und Abgaben gehören der Verwaltung, für die sie gemacht wurden. Die Bearbeitung der Verwaltung kann sie als eigene Kopie herunterladen.';

export async function viewAccountFile(
  dependencies: Dependencies,
  account: Account,
): Promise<z.infer<typeof accountFile>> {
  const { members, sessions, now } = dependencies;
  const { id, issuer, subject, name, email, role, sections } = account;
  const scope = scopeOf(account);
  const unit = account.unit && dependencies.registry.find(account.unit);
  const membership = (await members.of(scope)).find((member) => member.account === id);
  return {
    format: 'digitalpegel-konto/1',
    exportedAt: now().toISOString(),
    account: {
      id,
      issuer,
      subject,
      name,
      ...(email !== undefined && { email }),
      role,
      ...(unit && { unit: { key: unit.key, name: unitName(unit) } }),
      ...(sections && { sections: [...sections] }),
    },
    ...(membership && { membership: { joinedAt: membership.joinedAt } }),
    sessions: (await sessions.listOf(id)).map(({ client, createdAt, seenAt, expiresAt }) => ({
      client,
      createdAt,
      seenAt,
      expiresAt,
    })),
    events: await eventsAbout(dependencies, scope, id),
    note: NOTE,
  };
}

/** Where somebody is a member. */
export function scopeOf({ unit }: Pick<Account, 'unit'>): Scope {
  return unit ?? ASSOCIATION;
}

async function eventsAbout(
  { audit }: Pick<Dependencies, 'audit'>,
  scope: Scope,
  account: string,
): Promise<AuditEvent[]> {
  const found: AuditEvent[] = [];
  let before: string | undefined;
  do {
    const page = await audit.ofScope(scope, before);
    found.push(...page.events.filter(({ actor, subject }) => actor === account || subject === account));
    ({ before } = page);
  } while (before !== undefined);
  return found;
}
