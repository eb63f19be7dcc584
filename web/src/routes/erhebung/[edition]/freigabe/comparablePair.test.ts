import { expect, it } from 'vitest';
import { itemIndex, type Answer } from '#survey';
import { QUESTIONNAIRE_2026 } from '#survey/edition2026';
import { comparablePair } from './comparablePair.ts';

const level = (value: number): Answer => ({ kind: 'answered', value });

const was = itemIndex(QUESTIONNAIRE_2026).items.get('eakte.plattform.dms')!;

it('compares only what was asked then too and is answered alike', () => {
  const items = [
    { item: 'a', kind: 'same', answer: level(1) },
    { item: 'b', kind: 'reworded', was },
    { item: 'c', kind: 'incompatible', was, answer: level(2) },
    { item: 'd', kind: 'new' },
  ] as const;
  const now = { a: level(2), b: level(3), c: level(3), d: level(4) };
  expect(comparablePair({ edition: 2025, items }, now)).toEqual({
    before: { a: level(1) },
    now: { a: level(2), b: level(3) },
  });
});
