import { expect, it } from 'vitest';
import type { Answer } from '#survey';
import { comparablePair, loadPrevious } from './loadPrevious.ts';

const level = (value: number): Answer => ({ kind: 'answered', value });

it('compares only what was asked then too and is answered alike', () => {
  const items = [
    { item: 'a', kind: 'same', answer: level(1) },
    { item: 'b', kind: 'reworded' },
    { item: 'c', kind: 'incompatible', answer: level(2) },
    { item: 'd', kind: 'new' },
  ] as const;
  const now = { a: level(2), b: level(3), c: level(3), d: level(4) };
  expect(comparablePair({ edition: 2025, items }, now)).toEqual({
    before: { a: level(1) },
    now: { a: level(2), b: level(3) },
  });
});

it('is nothing where last year’s answers cannot be read', async () => {
  expect(await loadPrevious(async () => new Response('', { status: 404 }), 2026)).toBeUndefined();
  expect(await loadPrevious(() => Promise.reject(new TypeError('offline')), 2026)).toBeUndefined();
  expect(await loadPrevious(async () => Response.json({}), 2026)).toBeUndefined();
});
