import { expect, it } from 'vitest';
import type { Answer } from '#survey';
import type { BufferedDraft, Orphan } from './bufferedDraft.ts';
import { Draft } from './draft.svelte.ts';
import type { DraftPorts } from './draftPorts.ts';
import type { SaveOutcome } from './saveOutcome.ts';

const AT = '2026-11-23T13:03:00.000Z';
const NOW = 1_764_000_000_000;
const EMPTY = { version: 0, answers: {}, comments: {} };
const level = (value: number): Answer => ({ kind: 'answered', value });
const unsent = (answers: Record<string, Answer>, at = NOW): BufferedDraft => ({
  draft: { saved: EMPTY, contents: { answers, comments: {} } },
  disputed: [],
  unready: {},
  at,
});
const orphan = (path: string, buffered: BufferedDraft): Orphan => ({ path, buffered });
const settle = () => new Promise((resolve) => setImmediate(resolve));

/** A page with a device that has room or not; its server answers with what it is given. */
function desk({ hasRoom = true, outcomes = [] }: { hasRoom?: boolean; outcomes?: SaveOutcome[] } = {}) {
  const device = new Map<string, BufferedDraft>();
  const timers = new Map<() => void, number>();
  const discarded: string[] = [];
  const ports: DraftPorts = {
    send: () => Promise.resolve(outcomes.shift() ?? { kind: 'unreachable', cause: 'noConnection' }),
    whoIsHere: () => Promise.resolve('me'),
    newId: () => 'operation',
    now: () => NOW,
    chance: () => 1,
    after: (ms, task) => {
      timers.set(task, ms);
      return () => timers.delete(task);
    },
    buffer: {
      keep: async (dimension, buffered) => {
        if (hasRoom) device.set(dimension, buffered);
        return hasRoom;
      },
      drop: async (dimension) => void device.delete(dimension),
      discard: async (path) => void discarded.push(path),
      see: () => {},
    },
  };
  const ring = async (due: number) => {
    for (const [task, ms] of [...timers]) {
      if (ms <= due && timers.delete(task)) task();
    }
    await settle();
  };
  return { draft: new Draft('eakte', EMPTY, ports), device, timers, discarded, ring };
}

it('lies on the device a quarter of a second after a change, and then nothing is at risk any more', async () => {
  const { draft, device, ring } = desk();
  draft.answer('a', level(1));
  expect(draft.isAtRisk).toBe(true);
  await ring(250);
  expect(device.get('eakte')).toMatchObject({ at: NOW, draft: { contents: { answers: { a: level(1) } } } });
  expect(draft.isAtRisk).toBe(false);
  expect(draft.isUnsent).toBe(true);
});

it('lies there at once when the page is hidden, with the save that is under way', async () => {
  const { draft, device } = desk();
  draft.answer('a', level(1));
  await draft.flush();
  expect(device.get('eakte')?.draft.flight?.operation).toBe('operation');
});

it('stays at risk where the device has no room', async () => {
  const { draft, ring } = desk({ hasRoom: false });
  draft.answer('a', level(1));
  await ring(250);
  expect(draft.isAtRisk).toBe(true);
  expect(draft.isBuffered).toBe(false);
});

it('leaves the device when the server has everything', async () => {
  const { draft, device, ring } = desk({ outcomes: [{ kind: 'saved', version: 1, updatedAt: AT }] });
  draft.answer('a', level(1));
  await ring(250);
  await draft.flush();
  expect(device.size).toBe(0);
  expect(draft.isUnsent).toBe(false);
});

it('stands on the page again after a reload, and says from when it is', async () => {
  const { draft, device, discarded } = desk();
  draft.takeUp([orphan('old', unsent({ a: level(2) }, NOW - 5_000))]);
  expect(draft.contents.answers).toEqual({ a: level(2) });
  expect(draft.restoredAt).toBe(NOW - 5_000);
  await settle();
  expect(device.get('eakte')?.at).toBe(NOW - 5_000);
  expect(discarded).toEqual(['old']);
});

it('stays where it lay when this page cannot keep it', async () => {
  const { draft, discarded } = desk({ hasRoom: false });
  draft.takeUp([orphan('old', unsent({ a: level(2) }))]);
  await settle();
  expect(discarded).toEqual([]);
});

it('takes up what two pages left one after the other, the second when the first is saved', async () => {
  const outcomes: SaveOutcome[] = [{ kind: 'saved', version: 1, updatedAt: AT }];
  const { draft, discarded, ring } = desk({ outcomes });
  draft.takeUp([orphan('one', unsent({ a: level(1) })), orphan('two', unsent({ b: level(2) }))]);
  expect(draft.contents.answers).toEqual({ a: level(1) });
  await ring(800);
  expect(draft.contents.answers).toEqual({ a: level(1), b: level(2) });
  await settle();
  expect(discarded).toEqual(['one', 'two']);
});

it('shows what somebody made of it since, where the save under way had arrived long ago', async () => {
  const { draft, ring } = desk({ outcomes: [{ kind: 'saved', version: 1, updatedAt: AT }] });
  draft.receive({ version: 2, updatedAt: AT, answers: { a: level(5) }, comments: {} });
  const contents = { answers: { a: level(1) }, comments: {} };
  const sent = { saved: EMPTY, contents, flight: { operation: 'operation', contents } };
  draft.takeUp([orphan('old', { ...unsent({}), draft: sent })]);
  await ring(800);
  expect(draft.phase.kind).toBe('resting');
  expect(draft.contents.answers).toEqual({ a: level(5) });
});

it('takes up nothing over a half-typed number that stands on the page', () => {
  const { draft } = desk();
  draft.answer('a', { kind: 'number', text: 'zwölf', message: 'unlesbar' });
  draft.takeUp([orphan('old', unsent({ a: level(2) }))]);
  expect(draft.unready['a']).toMatchObject({ text: 'zwölf' });
  expect(draft.restoredAt).toBeUndefined();
});

it('forgets a half-typed number where the other version was chosen, on the device too', async () => {
  const current = {
    version: 7,
    updatedAt: AT,
    updatedBy: 'Jana Beispiel',
    answers: { a: level(5) },
    comments: {},
  };
  const { draft, device } = desk({ outcomes: [{ kind: 'conflict', current }] });
  const half = { kind: 'number', text: '1x', message: 'unlesbar' } as const;
  draft.takeUp([
    orphan('old', {
      ...unsent({}),
      draft: { saved: { ...EMPTY, answers: { a: level(1) } }, contents: EMPTY },
      unready: { a: half },
    }),
  ]);
  await draft.flush();
  expect(draft.phase.kind).toBe('conflict');
  expect(device.size).toBe(1);
  await draft.decide(['theirs']);
  expect(draft.unready).toEqual({});
  expect(draft.contents.answers).toEqual({ a: level(5) });
  expect(device.size).toBe(0);
});
