import { expect, it } from 'vitest';
import { unitKey, type StateCode, type UnitType } from '#survey';
import type { ParticipationEntry } from '#lib/api/officeViews.ts';
import { goalText, responseBoard } from './responseBoard.ts';

function unit(
  key: string,
  name: string,
  type: UnitType,
  hasAnswered: boolean,
  state: StateCode = '14',
): ParticipationEntry {
  const entry = { key: unitKey.parse(key), name, type, state, standing: 'none' as const };
  return hasAnswered ? { ...entry, standing: 'accepted', submittedAt: '2026-10-01T08:00:00Z' } : entry;
}

const gemeinden = Array.from({ length: 19 }, (_, i) =>
  unit(`1452200000${String(10 + i)}`, `Gemeinde ${i}`, 'gemeinde', i < 3),
);
const board = responseBoard([
  unit('11000', 'Berlin', 'kreisfreie-stadt', true, '11'),
  unit('14511', 'Stadt Chemnitz', 'kreisfreie-stadt', true),
  unit('14522', 'Landkreis Mittelsachsen', 'landkreis', true),
  ...gemeinden,
  unit('13903', 'Hansestadt Musterhafen', 'kreisfreie-stadt', true, '13'),
]);

it('counts who answered in every state, district and type, without Berlin and invented administrations', () => {
  expect(board.total).toMatchObject({ n: 5, N: 21 });
  expect(board.states).toMatchObject([{ id: '14', label: 'Sachsen', n: 5, N: 21 }]);
  expect(board.districts).toMatchObject([
    { id: '14511', label: 'Stadt Chemnitz', n: 1, N: 1 },
    { id: '14522', label: 'Landkreis Mittelsachsen', n: 4, N: 20 },
  ]);
  expect(board.types.map(({ id, n, N }) => `${id} ${n}/${N}`)).toEqual([
    'gemeinde 3/19',
    'kreisfreie-stadt 1/1',
    'landkreis 1/1',
  ]);
});

it('says what is missing to the goal', () => {
  expect(board.districts.map(({ goal }) => goalText(goal))).toEqual([
    'zu klein für eigene Werte',
    'noch 6 bis zum Ziel',
  ]);
  expect(goalText({ reliability: 'reliable' })).toBe('Ziel erreicht');
  expect(goalText({ reliability: 'lowResponse', next: { reliability: 'limited', missing: 4 } })).toBe(
    'noch 4 bis zu „eingeschränkt“',
  );
});
