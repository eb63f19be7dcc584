import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answers } from '#survey';
import { openEmbeddedTable, type EmbeddedTable } from '../../../tests/builders/embeddedTable.ts';
import { OTHER_UNIT, REGISTRY, UNIT } from '../../../tests/builders/examples.ts';
import type { Submission, SubmissionStore } from './submissionStore.ts';

let table: EmbeddedTable;
let submissions: SubmissionStore;
beforeAll(async () => {
  table = await openEmbeddedTable();
  ({ submissions } = table.stores);
});
afterAll(() => table.end());

function submission(changes: Partial<Submission> = {}): Submission {
  return {
    id: randomUUID(),
    edition: 2026,
    unit: UNIT,
    mode: 'full',
    questionnaire: '2026.1',
    answers: { 'eakte.frage': { kind: 'answered', value: 0 } },
    comments: { 'eakte.frage': 'Wir „warten“ auf\nGeld. 🏛️' },
    versions: { eakte: 3 },
    submittedAt: '2026-11-23T12:00:00.000Z',
    submittedBy: 'anna',
    hash: 'a'.repeat(64),
    ...changes,
  };
}

const reasons = (make: () => string): Answers =>
  Object.fromEntries(
    Array.from(
      { length: 300 },
      (_, at) => [`item.${at}`, { kind: 'notApplicable', reason: make() }] as const,
    ),
  );

describe('a submission', () => {
  it('is read back as it was added', async () => {
    const sent = submission();
    expect(await submissions.add(sent)).toEqual({ kind: 'added' });
    expect(await submissions.get(2026, UNIT, sent.id)).toEqual(sent);
  });

  it('keeps who had a hand in it and why it was sent', async () => {
    const sent = submission({ editors: ['anna', 'dora'], reason: 'Zählfehler' });
    await submissions.add(sent);
    expect(await submissions.get(2026, UNIT, sent.id)).toEqual(sent);
  });

  it('belongs to its unit and edition alone', async () => {
    const sent = submission();
    await submissions.add(sent);
    expect(await submissions.get(2026, OTHER_UNIT, sent.id)).toBeUndefined();
    expect(await submissions.get(2027, UNIT, sent.id)).toBeUndefined();
    expect(await submissions.get(2026, UNIT, randomUUID())).toBeUndefined();
  });

  it('is never replaced: the first stays and is returned', async () => {
    const first = submission();
    await submissions.add(first);
    const second = { ...first, comments: {}, hash: 'b'.repeat(64) };
    expect(await submissions.add(second)).toEqual({ kind: 'exists', submission: first });
    expect(await submissions.get(2026, UNIT, first.id)).toEqual(first);
  });

  it('added at once by eight is added once', async () => {
    const sent = submission();
    const people = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
    const outcomes = await Promise.all(
      people.map((submittedBy) => submissions.add({ ...sent, submittedBy })),
    );
    expect(outcomes.filter(({ kind }) => kind === 'added')).toHaveLength(1);
    const winner = people[outcomes.findIndex(({ kind }) => kind === 'added')];
    expect(await submissions.get(2026, UNIT, sent.id)).toEqual({ ...sent, submittedBy: winner });
  });

  it('may carry the longest reason on every item', async () => {
    const sentence = 'Die Einführung ist beschlossen und im Haushalt vorgesehen. '.repeat(40).slice(0, 2_000);
    const sent = submission({ answers: reasons(() => sentence) });
    expect(await submissions.add(sent)).toEqual({ kind: 'added' });
    expect(await submissions.get(2026, UNIT, sent.id)).toEqual(sent);
  });

  it('that fits no item is refused, not torn', async () => {
    const sent = submission({ answers: reasons(() => randomBytes(1_500).toString('base64')) });
    expect(await submissions.add(sent)).toEqual({ kind: 'tooLarge' });
    expect(await submissions.get(2026, UNIT, sent.id)).toBeUndefined();
  });

  it('is listed with those of its unit and edition, without what was sent in', async () => {
    const unit = REGISTRY.units[123]!.key;
    const sent = [
      submission({ unit }),
      submission({ unit, mode: 'short' }),
      submission({ unit, edition: 2027 }),
    ];
    for (const one of [...sent, submission()]) await submissions.add(one);
    await table.put({ pk: `RESPONSE#2026#${unit}`, sk: 'SUBMITTED#1' });
    await table.put({ pk: `RESPONSE#2026#${unit}`, sk: 'EVENT#1' });
    const list = await submissions.listOf(2026, unit);
    expect(list).toHaveLength(2);
    expect(list).toEqual(
      expect.arrayContaining(
        sent.slice(0, 2).map(({ id, mode, submittedAt, hash }) => ({ id, mode, submittedAt, hash })),
      ),
    );
    expect(await submissions.listOf(2025, unit)).toEqual([]);
  });

  it('is listed with all others, however many pages of the table they take', async () => {
    const unit = REGISTRY.units[124]!.key;
    const long = reasons(() => randomBytes(800).toString('base64'));
    const sent = Array.from({ length: 6 }, () => submission({ unit, answers: long }));
    for (const one of sent) expect(await submissions.add(one)).toEqual({ kind: 'added' });
    const list = await submissions.listOf(2026, unit);
    expect(list.map(({ id }) => id).toSorted()).toEqual(sent.map(({ id }) => id).toSorted());
  });

  it('that cannot be listed throws', async () => {
    const unit = REGISTRY.units[125]!.key;
    await table.put({ pk: `RESPONSE#2026#${unit}`, sk: `SUBMISSION#${randomUUID()}`, mode: 'full' });
    await expect(submissions.listOf(2026, unit)).rejects.toThrow();
  });

  it('that cannot be read throws', async () => {
    const sent = submission();
    await submissions.add(sent);
    const {
      answers: _answers,
      comments: _comments,
      versions: _versions,
      unit: _unit,
      edition: _edition,
      ...rest
    } = sent;
    const key = { pk: `RESPONSE#2026#${UNIT}`, sk: `SUBMISSION#${sent.id}` };
    await table.put({ ...key, ...rest, content: Buffer.from('{}') });
    await expect(submissions.get(2026, UNIT, sent.id)).rejects.toThrow();
  });
});
