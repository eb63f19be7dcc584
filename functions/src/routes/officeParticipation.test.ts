import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packRow } from '#survey';
import { QUESTIONNAIRE_2026 } from '#survey/edition2026';
import { apiOn, type ApiUnderTest } from '../../../tests/builders/apiUnderTest.ts';
import { NOON } from '../../../tests/builders/clock.ts';
import { openEmbeddedTable, type EmbeddedTable } from '../../../tests/builders/embeddedTable.ts';
import { exampleAnswers } from '../../../tests/builders/exampleAnswers.ts';
import { exampleAnalyst, openEdition, REGISTRY } from '../../../tests/builders/examples.ts';
import { checkedCalls } from '../endpoint/checkAnswer.ts';
import { participationView } from '../views/participationView.ts';

let table: EmbeddedTable;
let pegel: ApiUnderTest;
beforeAll(async () => {
  table = await openEmbeddedTable();
  pegel = apiOn(table.stores);
  await table.stores.editions.add(openEdition());
});
afterAll(() => table.end());

const board = async () => {
  const cookie = await pegel.signIn(exampleAnalyst('ada'));
  const answer = await checkedCalls(pegel)('GET', '/api/office/participation/2026', { cookie });
  const text = await answer.text();
  return { text, view: participationView.parse(JSON.parse(text)) };
};

const [none, draft, waiting, alone, approved, older] = REGISTRY.units.map(({ key }) => key);
const answers = { ...exampleAnswers('eakte'), ...exampleAnswers('ozg') };
const accepted = {
  id: '0d6d0a4e-5a3c-4c7d-9d54-6f5f2d1d3b10',
  submittedAt: NOON,
  hash: 'a'.repeat(64),
  row: packRow(QUESTIONNAIRE_2026, 'full', answers),
};

describe('the board', () => {
  it('shows every unit of the universe, and where each stands', async () => {
    const { responses } = table.stores;
    const head = { edition: 2026, mode: 'full', rev: 1 } as const;
    const byPerson = { kind: 'fourEyes', by: 'Kanarienvogel', at: NOON } as const;
    await responses.put({ ...head, unit: draft!, state: 'draft' }, 0);
    await responses.put({ ...head, unit: waiting!, state: 'inApproval', accepted }, 0);
    const onePerson = { ...accepted, approval: { kind: 'onePerson', at: NOON } as const };
    await responses.put({ ...head, unit: alone!, state: 'accepted', accepted: onePerson }, 0);
    const fourEyes = { ...accepted, approval: byPerson };
    await responses.put({ ...head, unit: approved!, state: 'accepted', accepted: fourEyes }, 0);
    await responses.put({ ...head, unit: older!, state: 'accepted', accepted }, 0);
    const { view, text } = await board();
    expect(view.units).toHaveLength(REGISTRY.units.length);
    expect(view.units.slice(0, 6)).toMatchObject([
      { key: none, standing: 'none' },
      { key: draft, standing: 'draft' },
      { key: waiting, standing: 'inApproval', submittedAt: NOON, approval: 'unknown' },
      { key: alone, standing: 'accepted', approval: 'onePerson' },
      { key: approved, standing: 'accepted', approval: 'fourEyes' },
      { key: older, standing: 'accepted', approval: 'unknown' },
    ]);
    expect(view.total).toMatchObject({ units: REGISTRY.units.length, accepted: 3, counted: 4, onePerson: 1 });
    const sum = (groups: readonly { tally: { units: number; counted: number } }[]) =>
      groups.reduce((all, { tally }) => [all[0]! + tally.units, all[1]! + tally.counted], [0, 0]);
    expect(sum(view.byState)).toEqual([REGISTRY.units.length, 4]);
    expect(sum(view.byType)).toEqual([REGISTRY.units.length, 4]);
    expect(text).not.toContain('Kanarienvogel');
    expect(text).not.toContain(JSON.stringify(accepted.row).slice(1, 40));
  });

  it('of an edition that is not there is not found', async () => {
    const cookie = await pegel.signIn(exampleAnalyst('ada'));
    expect((await pegel.call('GET', '/api/office/participation/1999', { cookie })).status).toBe(404);
  });
});
