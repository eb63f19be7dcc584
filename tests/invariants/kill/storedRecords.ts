import { submissionHash, type AuditEvent, type Stores } from '#functions';
import { unitKey } from '#survey';
import type { Team } from './settle.ts';

/**
 * Compares what lies in the table with what a team has receipts for: each submission has the content its hash was
 * made of, and an entry in the audit trail.
 *
 * @returns what is wrong
 */
export async function recordProblems(stores: Stores, { reader, receipts }: Team): Promise<string[]> {
  const unit = unitKey.parse(reader.team);
  const recorded = new Set((await trailOf(stores, reader.team)).map(({ reference }) => reference));
  const problems: string[] = [];
  for (const [id, hash] of receipts) {
    const stored = await stores.submissions.get(2026, unit, id);
    if (stored === undefined || submissionHash(stored) !== hash) problems.push(`${id} has another content.`);
    if (!recorded.has(id)) problems.push(`${id} is not in the audit trail.`);
  }
  return problems;
}

async function trailOf({ audit }: Stores, team: string): Promise<AuditEvent[]> {
  const scope = unitKey.parse(team);
  const events: AuditEvent[] = [];
  let page = await audit.ofScope(scope);
  for (;;) {
    events.push(...page.events);
    if (page.before === undefined) return events;
    page = await audit.ofScope(scope, page.before);
  }
}
