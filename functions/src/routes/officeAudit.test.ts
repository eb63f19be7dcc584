import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { apiOn, type ApiUnderTest } from '../../../tests/builders/apiUnderTest.ts';
import { openEmbeddedTable, type EmbeddedTable } from '../../../tests/builders/embeddedTable.ts';
import { exampleAccount, exampleAnalyst, OTHER_UNIT, UNIT } from '../../../tests/builders/examples.ts';
import { checkedCalls } from '../endpoint/checkAnswer.ts';
import type { AuditEvent } from '../store/auditEvent.ts';
import { ASSOCIATION } from '../store/keys.ts';
import { auditView, trailView } from '../views/trailView.ts';

let table: EmbeddedTable;
let pegel: ApiUnderTest;
let call: ApiUnderTest['call'];
beforeAll(async () => {
  table = await openEmbeddedTable();
  pegel = apiOn(table.stores);
  call = checkedCalls(pegel);
});
afterAll(() => table.end());

const ADA = exampleAnalyst('ada');
const ANNA = exampleAccount('anna', { name: '=Anna;"Amt"' });
const OTTO = exampleAccount('otto', { unit: OTHER_UNIT, name: 'Otto Kanarienvogel' });
const XENIA = exampleAccount('xenia', { unit: OTHER_UNIT, name: 'Xenia Eisvogel' });
const { unit: _unit, ...VERA } = exampleAccount('vera', { role: 'admin' });

/** Each test has a month of its own. */
let month = '2026-00';
let next = 0;
beforeEach(() => {
  next += 1;
  month = new Date(Date.UTC(2026, next)).toISOString().slice(0, 7);
  pegel.clock.set(`${month}-23T12:00:00.000Z`);
});

let events = 0;
async function happened(changes: Partial<AuditEvent>): Promise<AuditEvent> {
  events += 1;
  const at = new Date(Date.parse(`${month}-02T00:00:00.000Z`) + events * 1000).toISOString();
  const usual = { id: `e-${events}`, at, kind: 'section-done', scope: UNIT, actor: ANNA.id } as const;
  const event = { ...usual, ...changes };
  await table.stores.audit.add(event);
  return event;
}

const read = async (cookie: string, before?: string) =>
  auditView.parse(
    await (await call('GET', `/api/office/audit?month=${month}${beforeText(before)}`, { cookie })).json(),
  );
const beforeText = (before: string | undefined) =>
  before === undefined ? '' : `&before=${encodeURIComponent(before)}`;
const csv = async (cookie: string) =>
  (await call('GET', `/api/office/audit.csv?month=${month}`, { cookie })).text();

describe('the audit trail of all units', () => {
  it('shows admins everything, with names and units', async () => {
    const admin = await pegel.signIn(VERA);
    await pegel.signIn(OTTO);
    await happened({ kind: 'member-removed', scope: OTHER_UNIT, actor: OTTO.id, subject: 'gone' });
    await happened({ kind: 'edition-opened', scope: ASSOCIATION, actor: VERA.id, edition: 2026 });
    await happened({ kind: 'edition-closing', scope: ASSOCIATION, actor: 'system', edition: 2026 });
    expect((await read(admin)).entries).toMatchObject([
      { kind: 'edition-closing', actor: 'Digitalpegel' },
      { kind: 'edition-opened', actor: 'Sie', edition: 2026 },
      {
        kind: 'member-removed',
        actor: 'Otto Kanarienvogel',
        subject: 'Früheres Konto',
        unit: { key: OTHER_UNIT },
      },
    ]);
  });

  it('shows analysts only what they did themselves, and of whom they did it to no name', async () => {
    const analyst = await pegel.signIn(ADA);
    await happened({ scope: OTHER_UNIT, actor: OTTO.id });
    await happened({ kind: 'member-removed', actor: ADA.id, subject: OTTO.id, role: 'editor' });
    const { entries } = await read(analyst);
    expect(entries).toMatchObject([{ kind: 'member-removed', actor: 'Sie', role: 'editor' }]);
    expect(JSON.stringify(entries)).not.toContain('Kanarienvogel');
    expect(await csv(analyst)).not.toContain('Kanarienvogel');
  });

  it('comes page by page, every entry once, past pages of which a reader sees nothing', async () => {
    const analyst = await pegel.signIn(ADA);
    const first = await happened({ actor: ADA.id });
    for (let count = 0; count < 410; count += 1) await happened({ actor: OTTO.id });
    const last = await happened({ actor: ADA.id });
    const newest = await read(analyst);
    expect(newest.entries.map(({ id }) => id)).toEqual([last.id]);
    const rest = await read(analyst, newest.before);
    expect(rest.entries.map(({ id }) => id)).toEqual([first.id]);
    expect(rest.before).toBeUndefined();
    const admin = await pegel.signIn(VERA);
    const ids: string[] = [];
    for (let before: string | undefined, more = true; more; more = before !== undefined) {
      const page = await read(admin, before);
      ids.push(...page.entries.map(({ id }) => id));
      before = page.before;
    }
    expect(new Set(ids).size).toBe(412);
    expect(ids).toHaveLength(412);
  });

  it('comes as a file of the whole month, safe for spreadsheets, and that is written down', async () => {
    const admin = await pegel.signIn(VERA);
    await pegel.signIn(ANNA);
    for (let count = 0; count < 205; count += 1) await happened({});
    const answer = await call('GET', `/api/office/audit.csv?month=${month}`, { cookie: admin });
    expect(answer.headers.get('content-disposition')).toBe(
      `attachment; filename="digitalpegel-protokoll-${month}.csv"`,
    );
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const lines = (await answer.text()).split('\r\n');
    expect(lines).toHaveLength(207);
    expect(lines[1]).toContain(`;"'=Anna;""Amt""";`);
    expect((await read(admin)).entries[0]).toMatchObject({ kind: 'audit-exported', actor: 'Sie' });
  });

  it.each(['', '?month=2026-13', '?month=2026', '?month=2026-11&before=', '?month=2026-11&before=~'])(
    'is malformed: %s',
    async (query) => {
      const cookie = await pegel.signIn(VERA);
      for (const path of ['audit', 'audit.csv'])
        expect((await call('GET', `/api/office/${path}${query}`, { cookie })).status).toBe(400);
    },
  );
});

describe('the trail of the own unit', () => {
  const trail = async (cookie: string) =>
    trailView.parse(await (await call('GET', '/api/team/trail', { cookie })).json());

  it('shows what happened there and nothing of another unit', async () => {
    const editor = await pegel.signIn(ANNA);
    await pegel.signIn(XENIA);
    const own = await happened({ kind: 'section-done', dimension: 'eakte' });
    await happened({ scope: OTHER_UNIT, actor: XENIA.id });
    const { entries } = await trail(editor);
    expect(entries[0]).toMatchObject({ id: own.id, actor: 'Sie', dimension: 'eakte' });
    expect(JSON.stringify(entries)).not.toContain('Eisvogel');
    const other = await trail(await pegel.signIn(XENIA));
    expect(other.entries[0]).toMatchObject({ actor: 'Sie' });
  });

  it('comes as a file, and that is written down', async () => {
    const approver = await pegel.signIn(exampleAccount('fritz', { role: 'approver' }));
    const answer = await call('GET', '/api/team/trail.csv', { cookie: approver });
    expect(answer.headers.get('content-disposition')).toMatch(
      /"digitalpegel-verlauf-\d+-20\d\d-\d\d-23\.csv"/,
    );
    const text = await answer.text();
    expect(text).toContain('Handlungsfeld als fertig markiert');
    expect(text).not.toContain('Eisvogel');
    expect((await trail(approver)).entries[0]).toMatchObject({ kind: 'audit-exported', actor: 'Sie' });
  });
});

describe('who may', () => {
  it.each([
    ['/api/office/audit?month=2026-11', ['contributor', 'editor', 'approver', 'speaker']],
    ['/api/office/audit.csv?month=2026-11', ['contributor', 'editor', 'approver', 'speaker']],
    ['/api/team/trail', ['contributor', 'analyst', 'speaker']],
    ['/api/team/trail.csv', ['contributor', 'analyst', 'speaker']],
  ] as const)('%s is not for %j', async (path, roles) => {
    expect((await call('GET', path)).status).toBe(401);
    for (const role of roles) {
      const cookie = await pegel.signIn(exampleAccount(`rolle-${role}`, { role }));
      expect((await call('GET', path, { cookie })).status).toBe(403);
    }
  });
});
