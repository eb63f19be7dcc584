import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { DIMENSION_IDS, type DimensionId } from '#survey';
import { startApi, type Editor, type MeasuredApi } from './api.ts';
import { clientOf, type Client } from './client.ts';
import { percentile, type Figure } from './figures.ts';
import { saveSection, sendResponse } from './response.ts';

/** An account may save 60 times a minute and a unit send 5 times an hour; so each does no more than that. */
const ROUNDS = 5;
const SAVES_TOGETHER = 50;
const TEAMS = 3;

interface Times {
  readonly saves: number[];
  readonly sends: number[];
}

/** How long editors wait, with the limits of production in force: next to nobody, many, and many in one unit. */
export async function measureEditors(): Promise<Figure[]> {
  return [...(await alone(2, 30, 'save ≤ 3 / 8 / 15')), ...(await alone(50, 100)), ...(await together())];
}

/** So many editors at once, each on an own unit; whoever is finished makes room for the next. */
async function alone(atOnce: number, units: number, goal?: string): Promise<Figure[]> {
  const api = await startApi({ units: units + atOnce, editorsPerUnit: 1, isLimited: true });
  const client = clientOf(api.port, atOnce);
  await byWorkers(atOnce, api.editors.slice(units), (editor) =>
    fillIn(client, editor, { saves: [], sends: [] }),
  );
  const times: Times = { saves: [], sends: [] };
  const before = await api.application.cpu();
  const start = performance.now();
  await byWorkers(atOnce, api.editors.slice(0, units), (editor) => fillIn(client, editor, times));
  const seconds = (performance.now() - start) / 1_000;
  const requests = units * ROUNDS * (DIMENSION_IDS.length + 1);
  const cpu = (await api.application.cpu()) - before;
  await api.stop();
  const name = `${String(atOnce)} editors`;
  return [
    ...percentilesOf(`section save, ${name}`, times.saves, goal),
    ...percentilesOf(`sending, ${name}`, times.sends),
    { name: `requests, ${name}`, value: requests / seconds, unit: '1/s' },
    { name: `CPU of a request, ${name}`, value: cpu / requests, unit: 'ms' },
  ];
}

async function fillIn(client: Client, editor: Editor, { saves, sends }: Times): Promise<void> {
  for (let round = 0; round < ROUNDS; round += 1) {
    const versions: Partial<Record<DimensionId, number>> = {};
    for (const dimension of DIMENSION_IDS) {
      versions[dimension] = await timed(saves, () => saveSection(client, editor, dimension, round));
    }
    await timed(sends, () => sendResponse(client, editor.cookie, versions));
  }
}

/** Eight editors of one unit at once, each in another section. */
async function together(): Promise<Figure[]> {
  const perUnit = DIMENSION_IDS.length;
  const api = await startApi({ units: 1 + TEAMS, editorsPerUnit: perUnit, isLimited: true });
  const client = clientOf(api.port, perUnit);
  const saves: number[] = [];
  for (let team = 0; team <= TEAMS; team += 1) {
    const times = team === 0 ? [] : saves;
    const editors = api.editors.slice(team * perUnit, (team + 1) * perUnit);
    await Promise.all(
      editors.map(async (editor, at) => {
        const dimension = DIMENSION_IDS[at] ?? 'eakte';
        for (let seen = 0; seen < SAVES_TOGETHER; seen += 1) {
          await timed(times, () => saveSection(client, editor, dimension, seen));
        }
      }),
    );
  }
  const figures = percentilesOf(`section save, ${String(perUnit)} editors of one unit`, saves);
  figures.push(...(await countedRequests(api, client)));
  await api.stop();
  return figures;
}

const counted = z.object({ counts: z.object({ reads: z.number(), writes: z.number() }) });

/** Requests to the table that one operation makes. */
async function countedRequests(api: MeasuredApi, client: Client): Promise<Figure[]> {
  const [editor] = api.editors;
  const [approver] = api.approvers;
  if (editor === undefined || approver === undefined) throw new RangeError('There is nobody.');
  const figures: Figure[] = [];
  const count = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
    await api.application.ask('counts', counted);
    const result = await work();
    const { reads, writes } = (await api.application.ask('counts', counted)).counts;
    figures.push({ name: `requests to the table: ${name}, reads`, value: reads, unit: '' });
    figures.push({ name: `requests to the table: ${name}, writes`, value: writes, unit: '' });
    return result;
  };
  const response = '/api/responses/2026';
  const versions = Object.fromEntries(DIMENSION_IDS.map((dimension) => [dimension, SAVES_TOGETHER]));
  const eakte = await count('save', () => saveSection(client, editor, 'eakte', SAVES_TOGETHER));
  const submission = await count('sending', () =>
    sendResponse(client, editor.cookie, { ...versions, eakte }),
  );
  await count('response view', () => client.send('GET', response, editor.cookie));
  const decision = { operation: randomUUID(), submission };
  await count('approval', () => client.send('POST', `${response}/approval`, approver, decision));
  return figures;
}

function percentilesOf(name: string, times: readonly number[], goal?: string): Figure[] {
  return [0.5, 0.95, 0.99].map((share) => ({
    name: `${name}, p${String(share * 100)}`,
    value: percentile(times, share),
    unit: 'ms',
    ...(goal !== undefined && { goal }),
  }));
}

async function timed<T>(times: number[], work: () => Promise<T>): Promise<T> {
  const start = performance.now();
  const result = await work();
  times.push(performance.now() - start);
  return result;
}

/** Does all the work with so many hands. */
async function byWorkers<T>(
  hands: number,
  all: readonly T[],
  work: (one: T) => Promise<void>,
): Promise<void> {
  const queue = [...all];
  await Promise.all(
    Array.from({ length: hands }, async () => {
      for (let next = queue.shift(); next !== undefined; next = queue.shift()) await work(next);
    }),
  );
}
