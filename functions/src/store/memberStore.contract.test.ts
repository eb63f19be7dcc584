import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openEmbeddedTable, type EmbeddedTable } from '../../../tests/builders/embeddedTable.ts';
import { OTHER_UNIT, UNIT } from '../../../tests/builders/examples.ts';
import type { MemberStore } from './memberStore.ts';

let table: EmbeddedTable;
let members: MemberStore;
beforeAll(async () => {
  table = await openEmbeddedTable();
  ({ members } = table.stores);
});
afterAll(() => table.end());

const [MONDAY, TUESDAY, WEDNESDAY, THURSDAY] = [23, 24, 25, 26].map((day) => `2026-11-${day}T08:00:00.000Z`);
const one = async (account: string) => (await members.of(UNIT)).find((member) => member.account === account);

describe('a member', () => {
  it('belongs to one unit from the day they joined, however often they join', async () => {
    expect(await members.join(UNIT, 'anna', MONDAY!)).toBe('joined');
    expect(await members.join(UNIT, 'anna', TUESDAY!)).toBe('joined');
    expect(await one('anna')).toEqual({ account: 'anna', joinedAt: MONDAY });
    expect(await members.of(OTHER_UNIT)).toEqual([]);
    expect(await members.of('geschaeftsstelle')).toEqual([]);
  });

  it('leaves once: the first time counts and is told again', async () => {
    await members.join(UNIT, 'berta', MONDAY!);
    expect(await members.leave(UNIT, 'berta', TUESDAY!)).toBe(TUESDAY);
    expect(await members.leave(UNIT, 'berta', WEDNESDAY!)).toBe(TUESDAY);
    expect(await one('berta')).toEqual({ account: 'berta', joinedAt: MONDAY, leftAt: TUESDAY });
  });

  it('who was never there does not leave', async () => {
    expect(await members.leave(UNIT, 'niemand', TUESDAY!)).toBeUndefined();
    expect(await one('niemand')).toBeUndefined();
  });

  it('comes back later, but not by what was decided before they left', async () => {
    await members.join(UNIT, 'carla', MONDAY!);
    await members.leave(UNIT, 'carla', WEDNESDAY!);
    expect(await members.join(UNIT, 'carla', TUESDAY!)).toBe('leftLater');
    expect((await one('carla'))?.leftAt).toBe(WEDNESDAY);
    expect(await members.join(UNIT, 'carla', THURSDAY!)).toBe('joined');
    expect(await one('carla')).toEqual({ account: 'carla', joinedAt: MONDAY });
  });

  it('that cannot be read throws', async () => {
    await table.put({ pk: `UNIT#${OTHER_UNIT}`, sk: 'MEMBER#x', account: 'x', joinedAt: 'gestern' });
    await expect(members.of(OTHER_UNIT)).rejects.toThrow();
  });
});

describe('a reminder', () => {
  const at = (instant: string, operation: string, noneSince: string) =>
    members.remind(UNIT, 'dora', { at: instant, operation, noneSince });

  it('is noted if there was none for a while, once for each operation', async () => {
    expect(await at(MONDAY!, 'nie', MONDAY!)).toBeUndefined();
    await members.join(UNIT, 'dora', MONDAY!);
    expect(await at(TUESDAY!, 'a', MONDAY!)).toBe(TUESDAY);
    expect(await at(WEDNESDAY!, 'b', MONDAY!)).toBeUndefined();
    expect(await at(WEDNESDAY!, 'a', TUESDAY!)).toBe(TUESDAY);
    expect((await one('dora'))?.remindedAt).toBe(TUESDAY);
    expect(await at(WEDNESDAY!, 'b', TUESDAY!)).toBe(WEDNESDAY);
  });

  it('asked for by eight at once is noted for one', async () => {
    await members.join(UNIT, 'emil', MONDAY!);
    const outcomes = await Promise.all(
      Array.from({ length: 8 }, (_, i) =>
        members.remind(UNIT, 'emil', { at: TUESDAY!, operation: String(i), noneSince: MONDAY! }),
      ),
    );
    expect(outcomes.filter((outcome) => outcome !== undefined)).toEqual([TUESDAY]);
  });
});
