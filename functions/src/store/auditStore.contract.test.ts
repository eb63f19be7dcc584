import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openEmbeddedTable, type EmbeddedTable } from '../../../tests/builders/embeddedTable.ts';
import { OTHER_UNIT, UNIT } from '../../../tests/builders/examples.ts';
import type { AuditEvent } from './auditEvent.ts';
import type { AuditPage, AuditStore } from './auditStore.ts';

let table: EmbeddedTable;
let audit: AuditStore;
beforeAll(async () => {
  table = await openEmbeddedTable();
  ({ audit } = table.stores);
});
afterAll(() => table.end());

function event(id: string, at: string, changes: Partial<AuditEvent> = {}): AuditEvent {
  return { id, at, kind: 'member-joined', scope: UNIT, actor: 'anna', ...changes };
}

describe('the audit trail', () => {
  it('is read by unit and by month, the latest first', async () => {
    const october = event('b', '2026-10-31T23:59:59.999Z');
    const early = event('a', '2026-11-01T00:00:00.000Z', {
      edition: 2026,
      dimension: 'ozg',
      subject: 'dora',
      role: 'contributor',
      reference: 'abc',
    });
    const foreign = event('c', '2026-11-02T00:00:00.000Z', { scope: OTHER_UNIT });
    const office = event('d', '2026-11-03T00:00:00.000Z', { scope: 'geschaeftsstelle' });
    for (const one of [early, office, october, foreign]) await audit.add(one);
    expect(await audit.ofScope(UNIT)).toEqual({ events: [early, october] });
    expect(await audit.ofScope('geschaeftsstelle')).toEqual({ events: [office] });
    expect(await audit.ofMonth('2026-11')).toEqual({ events: [office, foreign, early] });
    expect(await audit.ofMonth('2026-10')).toEqual({ events: [october] });
    expect(await audit.ofMonth('2026-09')).toEqual({ events: [] });
  });

  it('has one entry for one id at one instant', async () => {
    const one = event('gleich', '2025-01-01T00:00:00.000Z');
    await audit.add(one);
    await audit.add(one);
    expect(await audit.ofMonth('2025-01')).toEqual({ events: [one] });
  });

  it.each([0, 199, 200, 201, 450])('is read to its end page by page: %d entries', async (count) => {
    const month = `20${String(10 + (count % 80)).padStart(2, '0')}-03`;
    const events = Array.from({ length: count }, (_, at) =>
      event(String(at).padStart(4, '0'), `${month}-01T00:00:00.000Z`),
    );
    for (let at = 0; at < events.length; at += 50)
      await Promise.all(events.slice(at, at + 50).map((one) => audit.add(one)));
    const read: AuditEvent[] = [];
    let page: AuditPage | undefined;
    do {
      page = await audit.ofMonth(month, page?.before);
      expect(page.events.length).toBeLessThanOrEqual(200);
      read.push(...page.events);
    } while (page.before !== undefined);
    expect(read.map(({ id }) => id)).toEqual(events.map(({ id }) => id).toReversed());
  });

  it('that cannot be read throws', async () => {
    await table.put({
      pk: 'AUDIT#2024-01',
      sk: 'EVENT#x',
      ...event('x', '2024-01-01T00:00:00.000Z'),
      answer: 7,
    });
    await expect(audit.ofMonth('2024-01')).rejects.toThrow();
  });
});
