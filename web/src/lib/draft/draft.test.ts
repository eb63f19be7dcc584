import { expect, it } from 'vitest';
import type { Answer } from '#survey';
import { Draft } from './draft.svelte.ts';
import type { DraftPorts } from './draftPorts.ts';
import type { Save, SaveOutcome } from './saveOutcome.ts';

const AT = '2026-11-23T13:03:00.000Z';
const level = (value: number): Answer => ({ kind: 'answered', value });
const saved = (version: number): SaveOutcome => ({ kind: 'saved', version, updatedAt: AT });
const theirs = (answers: Record<string, Answer>): SaveOutcome => ({
  kind: 'conflict',
  current: { version: 7, updatedAt: AT, updatedBy: 'Jana Beispiel', answers, comments: {} },
});

/** A server that answers when told to, and timers that ring when told to. */
function desk(here: 'me' | 'nobody' | 'another' = 'me') {
  const saves: Save[] = [];
  const replies: ((outcome: SaveOutcome) => void)[] = [];
  const timers = new Map<() => void, number>();
  const ports: DraftPorts = {
    send: (save) => {
      saves.push(save);
      return new Promise((resolve) => replies.push(resolve));
    },
    whoIsHere: () => Promise.resolve(here),
    newId: () => `operation ${saves.length + 1}`,
    now: () => 1_000_000,
    chance: () => 1,
    after: (ms, task) => {
      timers.set(task, ms);
      return () => timers.delete(task);
    },
  };
  const draft = new Draft('eakte', { version: 0, answers: {}, comments: {} }, ports);
  const settle = () => new Promise((resolve) => setImmediate(resolve));
  return {
    draft,
    saves,
    timers,
    ring: () => {
      const tasks = [...timers.keys()];
      timers.clear();
      for (const task of tasks) task();
      return settle();
    },
    reply: async (outcome: SaveOutcome) => {
      await settle();
      replies.shift()!(outcome);
      return settle();
    },
  };
}

it('saves once, a moment after the last change', async () => {
  const { draft, saves, timers, ring, reply } = desk();
  draft.answer('a', level(1));
  draft.answer('a', level(2));
  expect([...timers.values()]).toEqual([800]);
  await ring();
  expect(draft.phase.kind).toBe('saving');
  await reply(saved(1));
  expect(draft.phase.kind).toBe('resting');
  expect(saves).toEqual([
    { dimension: 'eakte', seen: 0, operation: 'operation 1', answers: { a: level(2) }, comments: {} },
  ]);
});

it('has one save under way and sends what came meanwhile with the next', async () => {
  const { draft, saves, ring, reply } = desk();
  draft.answer('a', level(1));
  await ring();
  draft.answer('a', level(2));
  draft.comment('b', 'siehe Bericht');
  const flushed = draft.flush();
  expect(saves).toHaveLength(1);
  await reply(saved(1));
  await reply(saved(2));
  await flushed;
  expect(saves[1]).toMatchObject({ seen: 1, answers: { a: level(2) }, comments: { b: 'siehe Bericht' } });
  expect(draft.isAtRisk).toBe(false);
});

it('repeats a failed save under its operation id, later each time', async () => {
  const { draft, saves, timers, ring, reply } = desk();
  draft.answer('a', level(1));
  await ring();
  await reply({ kind: 'unreachable', cause: 'noConnection' });
  expect(draft.phase).toEqual({ kind: 'retrying', cause: 'noConnection', at: 1_001_000 });
  draft.answer('a', level(2));
  await draft.flush();
  expect(saves).toHaveLength(1);
  await ring();
  await reply({ kind: 'unreachable', cause: 'noConnection' });
  expect([...timers.values()]).toEqual([2_000]);
  expect(saves.map(({ operation }) => operation)).toEqual(['operation 1', 'operation 1']);
  expect(saves[1]!.answers).toEqual({ a: level(1) });
  expect(draft.contents.answers).toEqual({ a: level(2) });
});

it('asks where somebody else changed the same answer, and sends nothing until it is decided', async () => {
  const { draft, saves, ring, reply } = desk();
  draft.answer('a', level(1));
  await ring();
  await reply(theirs({ a: level(5), b: level(3) }));
  expect(draft.phase).toMatchObject({ kind: 'conflict', by: 'Jana Beispiel' });
  await draft.flush();
  expect(saves).toHaveLength(1);
  void draft.decide(['mine']);
  await reply(saved(8));
  expect(saves[1]).toMatchObject({ seen: 7, answers: { a: level(1), b: level(3) } });
});

it('takes over what somebody else changed elsewhere and says so', async () => {
  const { draft, saves, ring, reply } = desk();
  draft.answer('a', level(1));
  await ring();
  await reply(theirs({ b: level(3) }));
  await ring();
  await reply(saved(8));
  expect(saves[1]!.answers).toEqual({ a: level(1), b: level(3) });
  expect(draft.taken).toEqual({
    by: 'Jana Beispiel',
    changes: [{ part: 'answer', item: 'b', value: level(3) }],
  });
});

it('keeps an unreadable number on the page, sends the item as unanswered and stays at risk', async () => {
  const { draft, saves, ring, reply } = desk();
  draft.answer('a', level(1));
  await ring();
  await reply(saved(1));
  draft.answer('a', { kind: 'number', text: 'zwölf', message: 'Bitte geben Sie eine Zahl ein.' });
  await ring();
  await reply(saved(2));
  expect(saves[1]!.answers).toEqual({});
  expect(draft.unready['a']).toMatchObject({ text: 'zwölf' });
  expect(draft.isAtRisk).toBe(true);
});

it('waits for a new sign-in and then repeats the save', async () => {
  const { draft, saves, ring, reply } = desk();
  draft.answer('a', level(1));
  await ring();
  await reply({ kind: 'signedOut' });
  await draft.flush();
  expect(saves).toHaveLength(1);
  void draft.resume();
  await reply(saved(1));
  expect(saves).toHaveLength(2);
});

it('never sends the answers of one administration as those of another', async () => {
  const { draft, saves, ring, reply } = desk('another');
  draft.answer('a', level(1));
  await ring();
  await reply({ kind: 'signedOut' });
  await draft.resume();
  draft.answer('a', level(2));
  await draft.flush();
  expect(draft.phase.kind).toBe('foreign');
  expect(saves).toHaveLength(1);
});

it('keeps the answers on the page when the edition was closed meanwhile', async () => {
  const { draft, saves, ring, reply } = desk();
  draft.answer('a', level(1));
  await ring();
  await reply({ kind: 'closed' });
  draft.answer('a', level(2));
  await draft.flush();
  expect(saves).toHaveLength(1);
  expect(draft.contents.answers).toEqual({ a: level(2) });
  expect(draft.isAtRisk).toBe(true);
});

it('tries again after the next change when a save was refused', async () => {
  const { draft, saves, ring, reply } = desk();
  draft.answer('a', level(1));
  await ring();
  await reply({ kind: 'refused', message: 'Eine Antwort ist unlesbar.' });
  expect(draft.phase.kind).toBe('refused');
  draft.answer('a', level(2));
  await ring();
  await reply(saved(1));
  expect(saves[1]).toMatchObject({ operation: 'operation 2', answers: { a: level(2) } });
});

it('takes a newer state from the server only while nothing is unsent', () => {
  const { draft } = desk();
  draft.receive({ version: 3, updatedAt: AT, answers: { b: level(2) }, comments: {} });
  expect(draft.contents.answers).toEqual({ b: level(2) });
  draft.answer('a', level(1));
  draft.receive({ version: 4, updatedAt: AT, answers: {}, comments: {} });
  expect(draft.contents.answers).toEqual({ a: level(1), b: level(2) });
});
