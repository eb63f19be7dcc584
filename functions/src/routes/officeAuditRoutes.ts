import { Hono } from 'hono';
import { record } from '../auditTrail.ts';
import { mayDo } from '../auth/policy.ts';
import type { Dependencies } from '../dependencies.ts';
import { accountEndpoint } from '../endpoint/endpoint.ts';
import { auditCsv } from '../office/auditCsv.ts';
import { auditPages, eventsFrom, firstWithEvents } from '../office/auditEvents.ts';
import type { Account } from '../store/accountStore.ts';
import type { AuditEvent } from '../store/auditEvent.ts';
import { ASSOCIATION } from '../store/keys.ts';
import { personNames } from '../views/personNames.ts';
import { auditView, viewAuditEntry, type AuditEntry } from '../views/trailView.ts';
import { auditQuery } from './trailParams.ts';

const CSV = 'text/csv; charset=utf-8';

/** What happened anywhere (Protokoll): for admins all of it, for analysts what they did themselves. */
export const officeAuditRoutes = (dependencies: Dependencies) => {
  /** Whoever may not read who people are learns who acted (only the reader), but not whom it was done to. */
  async function view(reader: Account, events: readonly AuditEvent[]): Promise<AuditEntry[]> {
    const nameOf = personNames(dependencies, reader.id);
    const entries = await Promise.all(
      events.map((event) => viewAuditEntry(event, nameOf, dependencies.registry)),
    );
    if (mayDo('contact.read', reader, {}) === 'allowed') return entries;
    return entries.map(({ subject: _subject, ...entry }) => entry);
  }

  return new Hono()
    .get(
      '/office/audit',
      accountEndpoint(dependencies, {
        summary: 'Was in einem Monat geschah, das Neueste zuerst',
        permission: 'audit.read',
        query: auditQuery,
        response: { kind: 'json', status: 200, schema: auditView },
      }),
      async (c) => {
        const { month, before } = c.req.valid('query');
        const { account } = c.var;
        const page = await firstWithEvents(auditPages(dependencies, account, month), before);
        const entries = await view(account, page.events);
        return c.json({ entries, ...(page.before !== undefined && { before: page.before }) }, 200);
      },
    )
    .get(
      '/office/audit.csv',
      accountEndpoint(dependencies, {
        summary: 'Was in einem Monat geschah, als CSV-Datei',
        permission: 'audit.read',
        limit: 'export',
        query: auditQuery,
        response: { kind: 'file', status: 200, type: CSV },
      }),
      async (c) => {
        const { month, before } = c.req.valid('query');
        const { account } = c.var;
        const page = await eventsFrom(auditPages(dependencies, account, month), before);
        const entries = await view(account, page.events);
        const at = dependencies.now().toISOString();
        const exported = { kind: 'audit-exported', scope: ASSOCIATION, actor: account.id } as const;
        await record(dependencies, { id: dependencies.newSecret(), at, ...exported });
        const name = `digitalpegel-protokoll-${month}.csv`;
        const headers = { 'Content-Type': CSV, 'Content-Disposition': `attachment; filename="${name}"` };
        return c.body(auditCsv(entries, page.before !== undefined), 200, headers);
      },
    );
};
