import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { UnitKey } from '#survey';
import { openEmbeddedTable, type EmbeddedTable } from '../../../tests/builders/embeddedTable.ts';
import { OTHER_UNIT, REGISTRY, UNIT } from '../../../tests/builders/examples.ts';
import type { AcceptedSubmission, ResponseHead, ResponseStore } from './responseStore.ts';

let table: EmbeddedTable;
let responses: ResponseStore;
beforeAll(async () => {
  table = await openEmbeddedTable();
  ({ responses } = table.stores);
});
afterAll(() => table.end());

/** Each test works in an edition of its own. */
let edition = 3000;
const fresh = () => {
  edition += 1;
};
function head(changes: Partial<ResponseHead> = {}): ResponseHead {
  return { edition, unit: UNIT, state: 'draft', mode: 'full', rev: 1, ...changes };
}
function accepted(
  cells: AcceptedSubmission['row']['cells'] = [0, 'ja', ['a', 'b'], null],
): AcceptedSubmission {
  const row = { questionnaire: '2026.1', mode: 'full' as const, cells };
  return { id: randomUUID(), submittedAt: '2026-11-23T12:00:00.000Z', hash: 'a'.repeat(64), row };
}

describe('a head', () => {
  it('is not there before its first change', async () => {
    fresh();
    expect(await responses.get(edition, UNIT)).toBeUndefined();
  });

  it('is read back as it was written, with what was accepted', async () => {
    fresh();
    const written = head({ state: 'accepted', mode: 'short', accepted: accepted() });
    expect(await responses.put(written, 0)).toBe('saved');
    expect(await responses.get(edition, UNIT)).toEqual(written);
  });

  it('keeps what waits for approval, what came back and which commands took effect', async () => {
    fresh();
    const { id, submittedAt, hash, row } = accepted();
    const versions = { eakte: 3, ozg: 1 };
    const approval = { kind: 'fourEyes', by: 'chris', at: submittedAt } as const;
    const written = head({
      state: 'inApproval',
      accepted: { ...accepted(), versions, approval },
      pending: { id, submittedAt, submittedBy: 'anna', hash, row, versions, editors: ['anna', 'dora'] },
      returned: {
        submission: id,
        by: 'chris',
        at: submittedAt,
        comment: 'Bitte prüfen.',
        sections: { ozg: '?' },
      },
      operations: [{ id: randomUUID(), at: submittedAt, state: 'inApproval', rev: 1 }],
    });
    await responses.put(written, 0);
    expect(await responses.get(edition, UNIT)).toEqual(written);
    const { pending: _pending, returned: _returned, ...rest } = written;
    await responses.put({ ...rest, state: 'accepted', rev: 2 }, 1);
    expect(await responses.get(edition, UNIT)).toEqual({ ...rest, state: 'accepted', rev: 2 });
  });

  it('that says it waits without anything that waits is torn, and the other way round', async () => {
    fresh();
    await table.put({ ...goodItem(UNIT), state: 'inApproval' });
    await expect(responses.get(edition, UNIT)).rejects.toThrow('torn');
    await table.put({ ...goodItem(UNIT), versions: '{}', row: undefined, state: 'draft' });
    await expect(responses.get(edition, UNIT)).rejects.toThrow();
  });

  it('follows on the revision that was seen, or not at all', async () => {
    fresh();
    await responses.put(head(), 0);
    expect(await responses.put(head({ mode: 'short' }), 0)).toBe('changedMeanwhile');
    expect(await responses.put(head({ rev: 3 }), 2)).toBe('changedMeanwhile');
    expect(await responses.put(head({ rev: 2, mode: 'short' }), 1)).toBe('saved');
    expect(await responses.get(edition, UNIT)).toEqual(head({ rev: 2, mode: 'short' }));
  });

  it('cannot leave out a revision', async () => {
    fresh();
    await expect(responses.put(head({ rev: 2 }), 0)).rejects.toThrow(RangeError);
  });

  it.each([0, 1])('changed at once by eight from revision %i is changed by exactly one', async (seen) => {
    fresh();
    if (seen === 1) await responses.put(head(), 0);
    const submissions = Array.from({ length: 8 }, () => accepted());
    const outcomes = await Promise.all(
      submissions.map((one) =>
        responses.put(head({ state: 'accepted', rev: seen + 1, accepted: one }), seen),
      ),
    );
    expect(outcomes.filter((outcome) => outcome === 'saved')).toHaveLength(1);
    const winner = submissions[outcomes.indexOf('saved')];
    expect((await responses.get(edition, UNIT))?.accepted).toEqual(winner);
  });
});

describe('the rows of an edition', () => {
  it('are those that were accepted, closed ones too, and no drafts', async () => {
    fresh();
    const one = accepted();
    await responses.put(head({ state: 'accepted', accepted: one }), 0);
    await responses.put(head({ unit: OTHER_UNIT }), 0);
    const { submittedAt, row } = one;
    expect(await responses.rowsOf(edition)).toEqual([{ unit: UNIT, state: 'accepted', submittedAt, row }]);
    await responses.put(head({ state: 'closed', rev: 2, accepted: one }), 1);
    expect(await responses.rowsOf(edition)).toEqual([{ unit: UNIT, state: 'closed', submittedAt, row }]);
    expect(await responses.rowsOf(edition + 1)).toEqual([]);
  });

  it('stand beside how every response stands, without its answers', async () => {
    fresh();
    const approval = { kind: 'onePerson', at: '2026-11-23T12:00:00.000Z' } as const;
    const one = { ...accepted(), approval };
    await responses.put(head({ state: 'accepted', accepted: one }), 0);
    await responses.put(head({ unit: OTHER_UNIT, mode: 'short' }), 0);
    const { submittedAt } = one;
    expect((await responses.standsOf(edition)).toSorted((a, b) => (a.unit < b.unit ? -1 : 1))).toEqual(
      [
        { unit: UNIT, state: 'accepted', mode: 'full', submittedAt, approval },
        { unit: OTHER_UNIT, state: 'draft', mode: 'short' },
      ].toSorted((a, b) => (a.unit < b.unit ? -1 : 1)),
    );
  });

  it('come complete and by unit over several pages', async () => {
    fresh();
    const units = REGISTRY.units.map(({ key }) => key).slice(0, 60);
    const cells = Array.from({ length: 2_000 }, (_, at) => `${at}-${'x'.repeat(20)}`);
    for (const unit of units)
      await responses.put(head({ unit, state: 'accepted', accepted: accepted(cells) }), 0);
    const rows = await responses.rowsOf(edition);
    expect(rows.map(({ unit }) => unit)).toEqual(units.toSorted());
    expect(rows.every(({ row }) => row.cells.length === cells.length)).toBe(true);
  });

  it.each([
    { row: '{"questionnaire":"2026.1","mode":"full"}' },
    { row: 'no json' },
    { state: 'unheard-of' },
    { submittedAt: undefined },
    { row: undefined },
    { row: undefined, submittedAt: undefined },
  ])('throw when one does not parse: %o', async (damage) => {
    fresh();
    await responses.put(head({ unit: OTHER_UNIT, state: 'accepted', accepted: accepted() }), 0);
    await table.put(withoutUndefined({ ...goodItem(UNIT), ...damage }));
    await expect(responses.rowsOf(edition)).rejects.toThrow();
    await expect(responses.get(edition, UNIT)).rejects.toThrow();
  });
});

function goodItem(unit: UnitKey) {
  return {
    pk: `RESPONSE#${edition}#${unit}`,
    sk: 'HEAD',
    edition: `EDITION#${edition}`,
    unit,
    state: 'accepted',
    mode: 'full',
    rev: 1,
    submission: randomUUID(),
    submittedAt: '2026-11-23T12:00:00.000Z',
    hash: 'a'.repeat(64),
    row: JSON.stringify(accepted().row),
  };
}

function withoutUndefined(item: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(item).filter(([, value]) => value !== undefined));
}
