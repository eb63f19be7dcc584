import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  effectiveAnswers,
  itemIndex,
  packRow,
  type Answer,
  type Answers,
  type Item,
  type Questionnaire,
  type UnitKey,
} from '#survey';
import { QUESTIONNAIRE_2026 } from '#survey/edition2026';
import { apiOn, type ApiUnderTest } from '../../../tests/builders/apiUnderTest.ts';
import { openEmbeddedTable, type EmbeddedTable } from '../../../tests/builders/embeddedTable.ts';
import { exampleAccount, exampleAnalyst, openEdition, REGISTRY } from '../../../tests/builders/examples.ts';
import { checkedCalls } from '../endpoint/checkAnswer.ts';
import { submissionHash } from '../submission/submissionHash.ts';
import { previousView, type PreviousView } from '../views/previousView.ts';

const REWORDED = 'eakte.plattform.dms';
const OTHER_UNIT_OF_MEASURE = 'eakte.k.ap-gesamt';
const NEW = 'eakte.k.fv-gesamt';
const answered = (value: number): Answer => ({ kind: 'answered', value });

/** The questionnaire of 2024: one question in other words, one in another unit, one missing. */
const OLD: Questionnaire = {
  ...QUESTIONNAIRE_2026,
  version: '2024.1',
  dimensions: QUESTIONNAIRE_2026.dimensions.map((dimension) => ({
    ...dimension,
    items: dimension.items.filter(({ id }) => id !== NEW).map(asIn2024),
  })),
};
function asIn2024(item: Item): Item {
  if (item.id === REWORDED) return { ...item, text: 'Wie weit ist das DMS?' };
  return item.id === OTHER_UNIT_OF_MEASURE && 'unit' in item ? { ...item, unit: 'Tsd.' } : item;
}

let table: EmbeddedTable;
let pegel: ApiUnderTest;
let call: ApiUnderTest['call'];
beforeAll(async () => {
  table = await openEmbeddedTable();
  pegel = apiOn(table.stores, { questionnaires: [OLD] });
  call = checkedCalls(pegel);
  const versions = { 2023: OLD.version, 2024: OLD.version, 2025: QUESTIONNAIRE_2026.version } as const;
  for (const [year, questionnaire] of Object.entries(versions)) {
    await table.stores.editions.add(openEdition({ year: Number(year), state: 'released', questionnaire }));
  }
  await table.stores.editions.add(openEdition());
  await table.stores.editions.add(openEdition({ year: 2027, state: 'planned' }));
});
afterAll(() => table.end());

let unit: UnitKey;
let anna: string;
let next = 0;
beforeEach(async () => {
  next += 1;
  unit = REGISTRY.units[next * 7]!.key;
  anna = await pegel.signIn(exampleAccount(`anna-${next}`, { unit }));
});

/** Something the unit sent in, in a year gone by. */
async function accept(edition: number, answers: Answers, questionnaire = QUESTIONNAIRE_2026, who = unit) {
  const respondent = { unitType: REGISTRY.find(who)!.type, mode: 'full' } as const;
  const id = randomUUID();
  const submittedAt = `${edition}-11-02T10:00:00.000Z`;
  const content = {
    edition,
    unit: who,
    mode: 'full',
    questionnaire: questionnaire.version,
    answers,
    comments: {},
    versions: {},
  } as const;
  const hash = submissionHash(content);
  await table.stores.submissions.add({ ...content, id, submittedAt, submittedBy: 'x', hash });
  const row = packRow(questionnaire, 'full', effectiveAnswers(questionnaire, respondent, answers));
  const accepted = { id, submittedAt, hash, row };
  await table.stores.responses.put(
    { edition, unit: who, state: 'accepted', mode: 'full', rev: 1, accepted },
    0,
  );
}
async function previous(path = '/sections/eakte/previous', year = 2026): Promise<PreviousView> {
  const answer = await call('GET', `/api/responses/${year}${path}`, { cookie: anna });
  expect(answer.status).toBe(200);
  return previousView.parse(await answer.json());
}
const at = ({ previous: found }: PreviousView, id: string) => found?.items.find(({ item }) => item === id);

describe('the last response', () => {
  it('is nothing for whoever never took part', async () => {
    expect(await previous()).toEqual({});
    expect(await previous('/previous')).toEqual({});
  });

  it('is the latest accepted before the edition, whichever year that was', async () => {
    await accept(2023, { [REWORDED]: answered(1) }, OLD);
    expect((await previous()).previous?.edition).toBe(2023);
    await accept(2025, { [REWORDED]: answered(3) });
    const view = await previous();
    expect(view.previous).toMatchObject({ edition: 2025, submittedAt: '2025-11-02T10:00:00.000Z' });
    expect(at(view, REWORDED)).toEqual({ item: REWORDED, kind: 'same', answer: answered(3) });
  });

  it('is never that of the edition itself or of a later one', async () => {
    await accept(2026, { [REWORDED]: answered(3) });
    await accept(2027, { [REWORDED]: answered(4) });
    expect(await previous()).toEqual({});
  });

  it('is not what was never sent in', async () => {
    await table.stores.responses.put({ edition: 2025, unit, state: 'closed', mode: 'short', rev: 1 }, 0);
    await accept(2024, { [REWORDED]: answered(2) }, OLD);
    expect((await previous()).previous?.edition).toBe(2024);
  });

  it('is restricted to a section, or whole', async () => {
    await accept(2025, { [REWORDED]: answered(3), 'ozg.durchgaengig.e2e': answered(2) });
    const { items } = itemIndex(QUESTIONNAIRE_2026);
    const section = await previous();
    expect(new Set(section.previous?.items.map(({ item }) => items.get(item)?.dimension))).toEqual(
      new Set(['eakte']),
    );
    const whole = await previous('/previous');
    expect(whole.previous?.items).toHaveLength(items.size);
    expect(at(whole, 'ozg.durchgaengig.e2e')?.answer).toEqual(answered(2));
  });

  it('shows what was asked in other words, what cannot be taken over and what is new', async () => {
    await accept(2024, { [REWORDED]: answered(3), [OTHER_UNIT_OF_MEASURE]: answered(2) }, OLD);
    const view = await previous();
    expect(at(view, REWORDED)).toMatchObject({
      kind: 'reworded',
      was: { text: 'Wie weit ist das DMS?' },
      answer: answered(3),
    });
    expect(at(view, OTHER_UNIT_OF_MEASURE)).toMatchObject({
      kind: 'incompatible',
      was: { unit: 'Tsd.' },
      answer: answered(2),
    });
    expect(at(view, NEW)).toEqual({ item: NEW, kind: 'new' });
    expect(at(view, 'eakte.konzept.rollout')).toEqual({ item: 'eakte.konzept.rollout', kind: 'same' });
  });

  it('brings the reason why something does not apply', async () => {
    const answer = { kind: 'notApplicable', reason: 'Die Aufgabe liegt beim Landkreis.' } as const;
    await accept(2025, { [REWORDED]: answer });
    expect(at(await previous(), REWORDED)).toEqual({ item: REWORDED, kind: 'same', answer });
  });

  it('leaves out what did not count', async () => {
    await accept(2025, { [OTHER_UNIT_OF_MEASURE]: answered(0), 'eakte.k.ap-angebunden': answered(9) });
    const view = await previous();
    expect(at(view, 'eakte.k.ap-angebunden')).not.toHaveProperty('answer');
    expect(at(view, OTHER_UNIT_OF_MEASURE)?.answer).toEqual(answered(0));
  });

  it('counts for nothing by itself: the draft stays empty', async () => {
    await accept(2025, { [REWORDED]: answered(3) });
    await previous();
    const draft = await call('GET', '/api/responses/2026', { cookie: anna });
    expect(await draft.json()).toMatchObject({ sections: [], rev: 0 });
  });

  it('is that of the own administration only', async () => {
    const other = REGISTRY.units[next * 7 + 1]!.key;
    await accept(2025, { [REWORDED]: answered(5) }, QUESTIONNAIRE_2026, other);
    expect(await previous('/previous')).toEqual({});
  });
});

it.each([
  ['/api/responses/1999/previous', 404],
  ['/api/responses/2026/sections/kaffee/previous', 404],
])('there is nothing at %s', async (path, status) => {
  expect((await call('GET', path, { cookie: anna })).status).toBe(status);
});

it('is for nobody but the people of the administration', async () => {
  const analyst = await pegel.signIn(exampleAnalyst('ada'));
  for (const path of ['/previous', '/sections/eakte/previous']) {
    expect((await call('GET', `/api/responses/2026${path}`)).status).toBe(401);
    expect((await call('GET', `/api/responses/2026${path}`, { cookie: analyst })).status).toBe(403);
  }
});
