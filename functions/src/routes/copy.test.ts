import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { canonicalJson } from '#survey';
import { apiOn, type ApiUnderTest } from '../../../tests/builders/apiUnderTest.ts';
import { openEmbeddedTable, type EmbeddedTable } from '../../../tests/builders/embeddedTable.ts';
import { exampleAnswers } from '../../../tests/builders/exampleAnswers.ts';
import { exampleAccount, openEdition, OTHER_UNIT, UNIT } from '../../../tests/builders/examples.ts';
import { checkedCalls } from '../endpoint/checkAnswer.ts';
import { submissionFile } from '../export/submissionFile.ts';
import type { Submission } from '../store/submissionStore.ts';
import { submissionHash } from '../submission/submissionHash.ts';

let table: EmbeddedTable;
let pegel: ApiUnderTest;
let call: ApiUnderTest['call'];
let anna: string;
let chief: string;
let stranger: string;
beforeAll(async () => {
  table = await openEmbeddedTable();
  pegel = apiOn(table.stores);
  call = checkedCalls(pegel);
  await table.stores.editions.add(openEdition());
  anna = await pegel.signIn(exampleAccount('anna'));
  chief = await pegel.signIn(exampleAccount('chefin', { role: 'approver' }));
  stranger = await pegel.signIn(exampleAccount('fremd', { unit: OTHER_UNIT }));
});
afterAll(() => table.end());

async function sent(changes: Partial<Submission> = {}): Promise<Submission> {
  const content = {
    edition: 2026,
    unit: UNIT,
    mode: 'full',
    questionnaire: '2026.1',
    answers: exampleAnswers('eakte'),
    comments: { 'eakte.konzept.rollout': '=1+1; „Stand“: "offen"\nGeld fehlt' },
    versions: { eakte: 1 },
    ...changes,
  } as const;
  const hash = submissionHash(content);
  const submission = {
    id: randomUUID(),
    submittedAt: '2026-11-23T12:00:00.000Z',
    submittedBy: 'anna',
    hash,
    ...content,
  };
  await table.stores.submissions.add(submission);
  return submission;
}

const fetchCopy = (cookie: string, id: string, ending: string, year = 2026) =>
  call('GET', `/api/responses/${year}/submissions/${id}.${ending}`, { cookie });

describe('a copy', () => {
  it.each([
    ['pdf', 'application/pdf'],
    ['csv', 'text/csv; charset=utf-8'],
    ['json', 'application/json'],
  ])('as %s is for those who edit and approve, under a name made from ids', async (ending, type) => {
    const { id } = await sent();
    for (const cookie of [anna, chief]) {
      const answer = await fetchCopy(cookie, id, ending);
      expect(answer.status).toBe(200);
      expect(answer.headers.get('Content-Type')).toBe(type);
      expect(answer.headers.get('Content-Disposition')).toBe(
        `attachment; filename="digitalpegel-2026-${UNIT}-abgabe-${id.slice(0, 8)}.${ending}"`,
      );
      expect(answer.headers.get('X-Content-Type-Options')).toBe('nosniff');
      expect(answer.headers.get('Cache-Control')).toBe('no-store');
    }
  });

  it('as JSON has the very contents the hash was made from, and their words', async () => {
    const { id, hash } = await sent({ mode: 'short' });
    const file = submissionFile.parse(await (await fetchCopy(anna, id, 'json')).json());
    expect(createHash('sha256').update(canonicalJson(file.content)).digest('hex')).toBe(hash);
    expect(file).toMatchObject({ format: 'digitalpegel-abgabe/1', receipt: { id, hash } });
    expect(file.dimensions[0]?.items[0]).toMatchObject({
      number: 1,
      answer: expect.stringMatching(/^Stufe 3 – Eingeführt: /),
      comment: '=1+1; „Stand“: "offen"\nGeld fehlt',
    });
  });

  it('as CSV gives no spreadsheet a formula', async () => {
    const { id } = await sent();
    const text = await (await fetchCopy(anna, id, 'csv')).text();
    expect(text).toContain(`;"'=1+1; „Stand“: ""offen""\nGeld fehlt";`);
  });

  it('as PDF is the same file whenever it is fetched', async () => {
    const { id } = await sent();
    const bytes = async () => Buffer.from(await (await fetchCopy(anna, id, 'pdf')).arrayBuffer());
    const first = await bytes();
    pegel.clock.passMinutes(7);
    expect((await bytes()).equals(first)).toBe(true);
  });

  it('of another administration, edition or nothing at all is not found', async () => {
    const { id } = await sent();
    const foreign = await sent({ unit: OTHER_UNIT });
    for (const ending of ['pdf', 'csv', 'json']) {
      const answers = [
        await fetchCopy(stranger, id, ending),
        await fetchCopy(anna, foreign.id, ending),
        await fetchCopy(anna, id, ending, 2027),
        await fetchCopy(anna, randomUUID(), ending),
        await fetchCopy(anna, 'x', ending),
        await fetchCopy(anna, '..%2Fx', ending),
        await fetchCopy(anna, id, 'xml'),
      ];
      expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 404));
    }
  });

  it('is for nobody else', async () => {
    const { id } = await sent();
    expect((await call('GET', `/api/responses/2026/submissions/${id}.pdf`)).status).toBe(401);
    for (const role of ['contributor', 'analyst', 'speaker', 'admin'] as const) {
      const cookie = await pegel.signIn(exampleAccount(role, { role }));
      expect((await fetchCopy(cookie, id, 'pdf')).status).toBe(403);
    }
  });
});

describe('the list of submissions', () => {
  const list = async (cookie: string) =>
    (await call('GET', '/api/responses/2026/submissions', { cookie })).json();

  it('is empty before the first', async () => {
    const unit = pegel.dependencies.registry.units[77]!.key;
    expect(await list(await pegel.signIn(exampleAccount('neu', { unit })))).toEqual({ submissions: [] });
  });

  it('shows the newest first and which one counts', async () => {
    const unit = pegel.dependencies.registry.units[78]!.key;
    const first = await sent({ unit });
    const third = await sent({ unit, submittedAt: '2026-11-25T12:00:00.000Z', mode: 'short' });
    const second = await sent({ unit, submittedAt: '2026-11-24T12:00:00.000Z' });
    const accepted = {
      id: third.id,
      submittedAt: third.submittedAt,
      hash: third.hash,
      row: { questionnaire: '2026.1', mode: third.mode, cells: [] },
    };
    await table.stores.responses.put(
      { edition: 2026, unit, state: 'accepted', mode: 'short', rev: 1, accepted },
      0,
    );
    const entryOf = ({ id, submittedAt, hash, mode }: Submission) => ({ id, submittedAt, hash, mode });
    expect(await list(await pegel.signIn(exampleAccount('alt', { unit })))).toEqual({
      submissions: [
        { ...entryOf(third), isAccepted: true },
        { ...entryOf(second), isAccepted: false },
        { ...entryOf(first), isAccepted: false },
      ],
    });
  });
});
