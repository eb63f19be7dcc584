import { describe, expect, it } from 'vitest';
import { concordance, isBreak } from './concordance.ts';

const decided = { comment: 'Formulierung gestrafft', decidedBy: 'Fachbeirat', date: '2026-11-02' };
const same = { oldId: 'ozg.a', newId: 'ozg.a', class: 'A', ...decided };
const tableOf = (...entries: object[]) => concordance.safeParse({ from: 2026, to: 2027, entries });

describe('concordance', () => {
  it('reads the three classes, each with who decided and when', () => {
    const found = tableOf(
      same,
      { oldId: 'ozg.b', newId: 'ozg.b2', class: 'B', mapping: { 3: 2 }, ...decided },
      { oldId: 'ozg.c', class: 'C', ...decided },
      { newId: 'ozg.d', class: 'C', ...decided },
    );
    expect(found.success).toBe(true);
  });

  it.each([
    ['a class A item without its new id', { oldId: 'ozg.a', class: 'A', ...decided }],
    ['a bridge on a class A item', { ...same, mapping: { 1: 2 } }],
    ['a bridge on a class C item', { oldId: 'ozg.a', class: 'C', mapping: { 1: 2 }, ...decided }],
    ['a class C item of no edition', { class: 'C', ...decided }],
    ['an entry nobody decided', { ...same, decidedBy: '' }],
    ['an entry without a day', { ...same, date: 'November' }],
  ])('refuses %s', (_, entry) => expect(tableOf(entry).success).toBe(false));

  it('refuses an item told of twice, and editions in the wrong order', () => {
    expect(tableOf(same, { ...same, newId: 'ozg.z' }).success).toBe(false);
    expect(tableOf(same, { ...same, oldId: 'ozg.z' }).success).toBe(false);
    expect(concordance.safeParse({ from: 2027, to: 2026, entries: [] }).success).toBe(false);
  });

  it('is a break as soon as one item was not only reworded', () => {
    expect(isBreak(concordance.parse({ from: 2026, to: 2027, entries: [same] }))).toBe(false);
    const sharpened = { oldId: 'ozg.b', newId: 'ozg.b', class: 'B', ...decided };
    expect(isBreak(concordance.parse({ from: 2026, to: 2027, entries: [sharpened] }))).toBe(true);
    const entries = [same, { newId: 'ozg.d', class: 'C', ...decided }];
    expect(isBreak(concordance.parse({ from: 2026, to: 2027, entries }))).toBe(true);
  });
});
