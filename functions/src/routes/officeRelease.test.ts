import * as z from 'zod';
import { beforeEach, describe, expect, it } from 'vitest';
import { apiOn, type ApiUnderTest } from '../../../tests/builders/apiUnderTest.ts';
import { exampleAnalyst, openEdition, REGISTRY } from '../../../tests/builders/examples.ts';
import { fullResponse } from '../../../tests/builders/fullResponse.ts';
import { memoryStores, type MemoryStores } from '../../../tests/builders/memoryStores.ts';
import { packRow, RULES } from '#survey';
import { QUESTIONNAIRE_2026 } from '#survey/edition2026';
import { createAuditor, type Auditor } from '../disclosure/createAuditor.ts';
import { checkedCalls } from '../endpoint/checkAnswer.ts';
import { prepareReleases } from '../jobs/prepareReleases.ts';
import { readSnapshot } from '../release/snapshot.ts';
import { questionnaireHash } from '../questionnaireHash.ts';

let stores: MemoryStores;
let pegel: ApiUnderTest;
let olga: string;
let vera: string;
beforeEach(async () => {
  stores = memoryStores();
  pegel = apiOn(stores);
  olga = await pegel.signIn(exampleAnalyst('olga'));
  vera = await pegel.signIn({ ...exampleAnalyst('vera'), role: 'admin' });
  await closeEdition();
});

const ID = 'aaaaaaaa-0000-4000-8000-000000000001';
const OTHER_ID = 'aaaaaaaa-0000-4000-8000-000000000002';
const CORRECTION = 'Die Angaben einer Verwaltung sind berichtigt.';

/** An edition with so few respondents that the release is made quickly. */
async function closeEdition(): Promise<void> {
  const frozen = {
    at: '2026-10-01T06:00:00.000Z',
    questionnaireHash: questionnaireHash(QUESTIONNAIRE_2026),
    rules: RULES,
  };
  await stores.editions.add(openEdition({ state: 'closed', frozen }));
  for (const [position, { key: unit, type }] of REGISTRY.units.slice(0, 12).entries()) {
    const row = packRow(QUESTIONNAIRE_2026, 'full', fullResponse(type, position));
    const accepted = {
      id: `s${String(position)}`,
      submittedAt: '2026-11-20T12:00:00.000Z',
      hash: 'a'.repeat(64),
      row,
    };
    const head = { edition: 2026, unit, mode: 'full', state: 'closed', rev: 1, accepted } as const;
    await stores.responses.put(head, 0);
  }
}

const call = (method: string, path: string, cookie: string, body?: unknown) =>
  checkedCalls(pegel)(method, `/api${path}`, { cookie, ...(body !== undefined && { body }) });
const prepare = (body: object = {}, cookie = olga) =>
  call('POST', '/office/releases', cookie, { operation: ID, edition: 2026, ...body });
const publish = (cookie: string, release = '2026.1', candidate = ID) =>
  call('POST', `/office/releases/${release}/publication`, cookie, { candidate });
const discard = (release = '2026.1', candidate = ID) =>
  call('POST', `/office/releases/${release}/discarding`, olga, { candidate });

const withType = z.object({ type: z.string() });
const typeOf = async (answer: Response) => [answer.status, withType.parse(await answer.json()).type];

const { solve } = await createAuditor();
const clean: Auditor = {
  solve,
  audit: ({ figure: { id } }) => ({ id, sets: 3, breaches: [] }),
};
const suspicious: Auditor = {
  solve,
  audit: ({ figure: { id } }) => ({
    id,
    sets: 3,
    breaches: id === 'eakte' ? [{ kind: 'few', groups: ['14'], respondents: 2 }] : [],
  }),
};
const run = (auditor = clean) =>
  prepareReleases({ ...pegel.dependencies, createAuditor: async () => auditor });

async function events(): Promise<string[]> {
  return (await stores.audit.ofScope('geschaeftsstelle')).events.map(({ kind }) => kind);
}

describe('the first release of an edition', () => {
  it('is prepared by one person, audited, let out by another, and public from then on', async () => {
    expect(await (await prepare()).json()).toMatchObject({ id: '2026.1', state: 'auditing', isOwn: true });
    expect(await typeOf(await publish(vera))).toEqual([409, '/probleme/not-ready']);
    await run();
    const { done, all } = (await stores.candidates.get(2026, 1))!.progress;
    expect([done, all > 70]).toEqual([all, true]);
    expect(await (await call('GET', '/office/releases', vera)).json()).toMatchObject({
      editions: [
        {
          year: 2026,
          next: '2026.1',
          candidate: { state: 'ready', isOwn: false, created: { by: 'Person olga' } },
          releases: [],
        },
      ],
    });
    expect((await call('GET', '/releases/2026.1', '')).status).toBe(404);
    expect(await (await call('GET', '/office/releases/2026.1/report', vera)).json()).toMatchObject({
      comparedWith: [],
      breached: [],
      figures: all,
      sets: 3 * all,
    });

    expect(await typeOf(await publish(olga))).toEqual([409, '/probleme/own-candidate']);
    expect((await publish(vera)).status).toBe(200);
    expect((await call('GET', '/releases/2026.1', '')).status).toBe(200);
    expect((await stores.editions.get(2026))?.state).toBe('released');
    expect(await events()).toEqual(['release-published', 'release-prepared']);

    const before = JSON.stringify(stores.dump());
    expect((await publish(vera)).status).toBe(200);
    expect((await prepare()).status).toBe(201);
    expect(await typeOf(await discard())).toEqual([409, '/probleme/already-published']);
    expect(JSON.stringify(stores.dump())).toBe(before);
  });

  it('asks for another sign-in when the last one is older than five minutes', async () => {
    await prepare();
    await run();
    pegel.clock.passMinutes(6);
    expect(await typeOf(await publish(vera))).toEqual([401, '/probleme/step-up-required']);
  });

  it('in which the attacker finds something is refused and can be discarded without a trace but in the trail', async () => {
    await prepare();
    await run(suspicious);
    expect((await stores.candidates.get(2026, 1))?.state).toBe('breached');
    expect(JSON.stringify(stores.dump())).toContain(`${ID} snapshot`);
    expect(await typeOf(await publish(vera))).toEqual([409, '/probleme/has-breach']);
    expect(await (await call('GET', '/office/releases/2026.1/report', vera)).json()).toMatchObject({
      breached: [{ id: 'eakte', title: 'E-Akte', breaches: [{ respondents: 2, groups: ['Sachsen'] }] }],
    });
    pegel.clock.passMinutes(1);
    expect((await discard()).status).toBe(200);
    expect((await discard()).status).toBe(200);
    expect(await stores.candidates.all()).toEqual([]);
    expect(JSON.stringify(stores.dump())).not.toContain(`${ID} snapshot`);
    expect(await events()).toEqual(['release-discarded', 'release-prepared']);
    expect(await typeOf(await prepare())).toEqual([409, '/probleme/candidate-gone']);
    expect((await prepare({ operation: OTHER_ID })).status).toBe(201);
  });

  it('is refused when the report says other than the state noted of it', async () => {
    await prepare();
    await run(suspicious);
    const [candidate] = await stores.candidates.all();
    await stores.candidates.replace(
      { ...candidate!, state: 'ready', rev: candidate!.rev + 1 },
      candidate!.rev,
    );
    expect(await typeOf(await publish(vera))).toEqual([409, '/probleme/has-breach']);
  });

  it.each(['planned', 'open', 'closing'] as const)('is not made while the edition is %s', async (state) => {
    const edition = (await stores.editions.get(2026))!;
    await stores.editions.replace({ ...edition, state }, edition);
    expect(await typeOf(await prepare())).toEqual([409, '/probleme/not-closed']);
  });

  it('is prepared once at a time, by people who may', async () => {
    await prepare();
    expect(await typeOf(await prepare({ operation: OTHER_ID }))).toEqual([409, '/probleme/candidate-exists']);
    expect(await typeOf(await prepare({ operation: OTHER_ID }, vera))).toEqual([403, '/probleme/forbidden']);
    expect((await prepare({ operation: OTHER_ID, edition: 2031 })).status).toBe(404);
    expect(await typeOf(await publish(vera, '2026.1', OTHER_ID))).toEqual([404, '/probleme/not-found']);
  });
});

describe('a correction', () => {
  beforeEach(async () => {
    await prepare();
    await run();
    await publish(vera);
  });

  it('says why, is audited beside what it was made from before, and shows what changed', async () => {
    expect(await typeOf(await prepare({ operation: OTHER_ID }))).toEqual([
      409,
      '/probleme/correction-missing',
    ]);
    expect((await prepare({ operation: OTHER_ID, correction: CORRECTION })).status).toBe(201);
    const seen: number[] = [];
    const audit: Auditor['audit'] = (figure, release, earlier) => {
      seen.push(earlier.length);
      return clean.audit(figure, release, earlier);
    };
    await run({ solve, audit });
    expect(new Set(seen)).toEqual(new Set([1]));
    const changes = await (await call('GET', '/office/releases/2026.2/changes', vera)).json();
    expect(changes).toMatchObject({ from: '2026.1', to: '2026.2', changes: [] });
    expect((await publish(vera, '2026.2', OTHER_ID)).status).toBe(200);
    expect(await (await call('GET', '/releases/2026.2', '')).json()).toMatchObject({
      correction: CORRECTION,
    });
    expect((await call('GET', '/releases/2026.2/changes', '')).status).toBe(200);
    expect((await call('GET', '/releases/2026.1/changes', '')).status).toBe(404);
  });

  it('fails where an earlier release cannot be made again byte by byte', async () => {
    const [made] = await stores.candidates.all();
    const text = await stores.candidates.getFile(made!.id, 'snapshot', made!.files.snapshot!);
    const snapshot = readSnapshot(text);
    const fewer = JSON.stringify({ ...snapshot, rows: snapshot.rows.slice(2) });
    const files = { ...made!.files, snapshot: await stores.candidates.putFile(made!.id, 'snapshot', fewer) };
    await stores.candidates.replace({ ...made!, files, rev: made!.rev + 1 }, made!.rev);
    await prepare({ operation: OTHER_ID, correction: CORRECTION });
    await run();
    expect((await stores.candidates.get(2026, 2))!).toMatchObject({
      state: 'failed',
      failure: 'rebuildDiffers',
    });
  });
});
