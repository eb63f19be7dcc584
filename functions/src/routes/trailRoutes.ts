import { Hono } from 'hono';
import { record } from '../auditTrail.ts';
import type { Dependencies } from '../dependencies.ts';
import { memberEndpoint } from '../endpoint/endpoint.ts';
import { auditCsv } from '../office/auditCsv.ts';
import { eventsFrom } from '../office/auditEvents.ts';
import { personNames } from '../views/personNames.ts';
import { trailView, viewAuditEntry, viewTrailEntry } from '../views/trailView.ts';
import { trailQuery } from './trailParams.ts';

const CSV = 'text/csv; charset=utf-8';

/** What happened in the own unit (Verlauf), for those who answer for all of it. */
export const trailRoutes = (dependencies: Dependencies) =>
  new Hono()
    .get(
      '/team/trail',
      memberEndpoint(dependencies, {
        summary: 'Was in der eigenen Verwaltung geschah, das Neueste zuerst',
        permission: 'trail.read',
        query: trailQuery,
        response: { kind: 'json', status: 200, schema: trailView },
      }),
      async (c) => {
        const { account, unit } = c.var.member;
        const page = await dependencies.audit.ofScope(unit, c.req.valid('query').before);
        const nameOf = personNames(dependencies, account.id);
        const entries = await Promise.all(page.events.map((event) => viewTrailEntry(event, nameOf)));
        return c.json({ entries, ...(page.before !== undefined && { before: page.before }) }, 200);
      },
    )
    .get(
      '/team/trail.csv',
      memberEndpoint(dependencies, {
        summary: 'Was in der eigenen Verwaltung geschah, als CSV-Datei',
        permission: 'trail.read',
        limit: 'export',
        query: trailQuery,
        response: { kind: 'file', status: 200, type: CSV },
      }),
      async (c) => {
        const { account, unit } = c.var.member;
        const { audit, registry, now, newSecret } = dependencies;
        const page = await eventsFrom((from) => audit.ofScope(unit, from), c.req.valid('query').before);
        const nameOf = personNames(dependencies, account.id);
        const entries = await Promise.all(
          page.events.map((event) => viewAuditEntry(event, nameOf, registry)),
        );
        const at = now().toISOString();
        const exported = { kind: 'audit-exported', scope: unit, actor: account.id } as const;
        await record(dependencies, { id: newSecret(), at, ...exported });
        const name = `digitalpegel-verlauf-${unit}-${at.slice(0, 10)}.csv`;
        const headers = { 'Content-Type': CSV, 'Content-Disposition': `attachment; filename="${name}"` };
        return c.body(auditCsv(entries, page.before !== undefined), 200, headers);
      },
    );
