import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { effectiveAnswers, packRow, type PeerReport, type UnitKey } from '#survey';
import { QUESTIONNAIRE_2026 } from '#survey/edition2026';
import { apiOn, type ApiUnderTest } from '../../../tests/builders/apiUnderTest.ts';
import { openEmbeddedTable, type EmbeddedTable } from '../../../tests/builders/embeddedTable.ts';
import { exampleAnswers } from '../../../tests/builders/exampleAnswers.ts';
import { exampleRelease } from '../../../tests/builders/exampleRelease.ts';
import { exampleAccount, openEdition, REGISTRY, UNIT } from '../../../tests/builders/examples.ts';
import { checkedCalls } from '../endpoint/checkAnswer.ts';

let table: EmbeddedTable;
let pegel: ApiUnderTest;
let call: ApiUnderTest['call'];
let anna: string;
beforeAll(async () => {
  table = await openEmbeddedTable();
  pegel = apiOn(table.stores);
  call = checkedCalls(pegel);
  for (const year of [2024, 2025, 2026])
    await table.stores.editions.add(openEdition({ year, state: year === 2026 ? 'open' : 'released' }));
  anna = await pegel.signIn(exampleAccount('anna'));
  await accept(2024, UNIT);
  await accept(2026, UNIT);
});
afterAll(() => table.end());

async function accept(edition: number, unit: UnitKey): Promise<void> {
  const respondent = { unitType: REGISTRY.find(unit)!.type, mode: 'full' } as const;
  const answers = effectiveAnswers(QUESTIONNAIRE_2026, respondent, exampleAnswers('eakte'));
  const row = packRow(QUESTIONNAIRE_2026, 'full', answers);
  const accepted = {
    id: randomUUID(),
    submittedAt: `${edition}-11-02T10:00:00.000Z`,
    hash: 'a'.repeat(64),
    row,
  };
  await table.stores.responses.put({ edition, unit, state: 'accepted', mode: 'full', rev: 1, accepted }, 0);
}

const view = z.strictObject({ report: z.custom<PeerReport>().optional() });
const textOf = async (query = '', year = 2026) => {
  const answer = await call('GET', `/api/responses/${year}/peers${query}`, { cookie: anna });
  expect(answer.status).toBe(200);
  return answer.text();
};
const reportOf = async (query?: string, year?: number) =>
  view.parse(JSON.parse(await textOf(query, year))).report;

describe('the comparison with others', () => {
  it('does not exist before the first release', async () => {
    expect(await textOf()).toBe('{}');
  });

  it('is with the latest release up to the edition of the own answers', async () => {
    for (const number of [1, 2]) await table.stores.releases.add(exampleRelease(2025, number));
    expect(await reportOf()).toMatchObject({
      releaseId: '2025.2',
      edition: 2025,
      isOtherEdition: true,
      synthetic: true,
    });
    expect(await textOf('', 2024)).toBe('{}');
  });

  it('names the groups of the own unit only, and takes the one wished for', async () => {
    const { state } = REGISTRY.find(UNIT)!;
    const report = await reportOf(`?group=${state}`);
    expect(report?.chosen).toBe(state);
    expect(report?.groups.map(({ id }) => id)).toEqual(expect.arrayContaining(['gesamt', state]));
    expect(report?.groups.filter(({ kind }) => kind === 'state')).toHaveLength(1);
    const elsewhere = ['12', '13', '14', '15', '16'].find((id) => id !== state)!;
    expect((await reportOf(`?group=${elsewhere}`))?.chosen).not.toBe(elsewhere);
  });

  it('places the own score in the group, and says where there is none', async () => {
    const comparisons = (await reportOf('?group=gesamt'))?.comparisons;
    expect(comparisons?.find(({ figure }) => figure === 'eakte')).toMatchObject({
      kind: 'compared',
      group: { id: 'gesamt' },
      N: 987,
      isCounted: false,
      position: { kind: 'quarter' },
    });
    expect(comparisons?.find(({ figure }) => figure === 'index')).toMatchObject({ kind: 'noOwnValue' });
  });

  it('takes the own answer out where it may be in the release', async () => {
    await accept(2025, UNIT);
    const eakte = (await reportOf('?group=gesamt'))?.comparisons.find(({ figure }) => figure === 'eakte');
    expect(eakte).toMatchObject({ isCounted: true });
  });

  it('shows the questions of one dimension, which this release has not', async () => {
    expect((await reportOf('?dimension=eakte'))?.comparisons).toEqual([]);
  });

  it('knows nothing of the answers of others: whatever they sent in, it is the same', async () => {
    const before = await textOf();
    const others = REGISTRY.units.filter(({ key }) => key !== UNIT).slice(0, 40);
    for (const year of [2025, 2026]) for (const { key } of others) await accept(year, key);
    expect(await textOf()).toBe(before);
    for (const { name } of others.filter((one) => one.name.length > 6))
      expect(before).not.toContain(`"${name}"`);
  });
});

describe('whoever may not', () => {
  it('take part in it: contributors, the association, and units that sent nothing in', async () => {
    const asked = async (account: ReturnType<typeof exampleAccount>) =>
      (await call('GET', '/api/responses/2026/peers', { cookie: await pegel.signIn(account) })).status;
    expect(await asked(exampleAccount('mira', { role: 'contributor', sections: ['eakte'] }))).toBe(403);
    expect(await asked(exampleAccount('ralf', { role: 'analyst' }))).toBe(403);
    const last = REGISTRY.units.at(-1)!.key;
    expect(await asked(exampleAccount('fremd', { unit: last }))).toBe(404);
    expect(await asked(exampleAccount('chefin', { role: 'approver' }))).toBe(200);
  });

  it('ask for what is no group or dimension', async () => {
    for (const query of ['?group=%3Cb%3E', '?dimension=kaffee', '?unit=1']) {
      const answer = await call('GET', `/api/responses/2026/peers${query}`, { cookie: anna });
      expect(answer.status).toBe(400);
    }
  });
});
