import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { admit, type Admitted } from './admit.ts';

/** For these tests a batch is safe with three answers that are not all the same. */
const isSafe = (piece: readonly Admitted[]) =>
  piece.length >= 3 && new Set(piece.map(({ value }) => value)).size > 1;

const answer = (day: number, value = day % 2, key = `u${String(day).padStart(2, '0')}`): Admitted => ({
  key,
  at: `2026-11-${String(day).padStart(2, '0')}T08:00:00.000Z`,
  value,
});
const days = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => answer(from + i));
const keysOf = (answers: readonly Admitted[]) => answers.map(({ key }) => key);

describe('answers are let into an interim state', () => {
  it('only in batches, the earliest first, and never all of them', () => {
    expect(admit({ admitted: [], current: days(1, 5), isSafe })).toEqual([]);
    expect(keysOf(admit({ admitted: [], current: days(1, 6), isSafe }))).toEqual(['u01', 'u02', 'u03']);
    expect(keysOf(admit({ admitted: [], current: days(1, 7), isSafe }))).toEqual([
      'u01',
      'u02',
      'u03',
      'u04',
    ]);
  });

  it('not one by one: the same list is left until the next batch is complete', () => {
    const admitted = days(1, 3);
    for (const last of [4, 6, 8]) expect(admit({ admitted, current: days(1, last), isSafe })).toBe(admitted);
    expect(keysOf(admit({ admitted, current: days(1, 9), isSafe }))).toHaveLength(6);
  });

  it('never where all of a batch, or all that wait, say the same', () => {
    const same = [1, 2, 3, 4, 5, 6].map((day) => answer(day, 1));
    expect(admit({ admitted: [], current: same, isSafe })).toEqual([]);
    const lateSame = [...days(1, 3), answer(4, 1), answer(5, 1), answer(6, 1)];
    expect(admit({ admitted: [], current: lateSame, isSafe })).toEqual([]);
  });

  it('changed ones with the next batch only, and they do not make one', () => {
    const admitted = days(1, 3);
    const changed = [answer(20, 5, 'u01'), answer(21, 6, 'u02'), answer(22, 7, 'u03')];
    expect(admit({ admitted, current: [...changed, ...days(4, 8)], isSafe })).toBe(admitted);
    const next = admit({ admitted, current: [...changed, ...days(4, 9)], isSafe });
    expect(next).toEqual([...changed, ...days(4, 6)]);
  });
});

const histories = fc.array(
  fc.record({ key: fc.integer({ min: 0, max: 40 }), value: fc.integer({ min: 0, max: 3 }) }),
  { minLength: 1, maxLength: 60 },
);

it('between any two states, and between the last and the end, lie whole batches of new units that are safe', () => {
  fc.assert(
    fc.property(histories, (history) => {
      const current = new Map<string, Admitted>();
      const states: (readonly Admitted[])[] = [[]];
      history.forEach(({ key, value }, i) => {
        const at = new Date(Date.UTC(2026, 9, 1) + i * 3_600_000).toISOString();
        current.set(String(key), { key: String(key), at, value });
        states.push(admit({ admitted: states.at(-1)!, current: [...current.values()], isSafe }));
      });
      states.slice(1).forEach((later, i) => {
        if (later === states[i]) return;
        for (const earlier of states.slice(0, i + 1)) {
          const before = new Set(keysOf(earlier));
          expect(isSafe(later.filter(({ key }) => !before.has(key)))).toBe(true);
        }
      });
      const shown = new Set(keysOf(states.at(-1)!));
      const outside = [...current.values()].filter(({ key }) => !shown.has(key));
      if (shown.size > 0) expect(outside.length).toBeGreaterThanOrEqual(3);
    }),
    { numRuns: Number(process.env['HISTORIES'] ?? 300) },
  );
});
