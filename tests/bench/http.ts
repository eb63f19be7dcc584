import { DIMENSION_IDS, type DimensionId } from '#survey';
import { startApi, type Editor } from './api.ts';
import { clientOf, type Client } from './client.ts';
import { measureCopies } from './copies.ts';
import { percentile, type Figure } from './figures.ts';
import { saveSection, sendResponse } from './response.ts';

const EDITORS = 60;
const ROUNDS = 4;

/** Complete responses through HTTP on the embedded engine: eight section saves and a submission each. */
export async function measureHttp(): Promise<Figure[]> {
  const api = await startApi({ units: EDITORS, editorsPerUnit: 1, isLimited: false });
  const { application, engine, editors } = api;
  const client: TimedClient = { ...clientOf(api.port, EDITORS), saves: [] };
  await Promise.all(editors.map((editor) => respond(client, editor, 0)));

  const before = { application: await application.cpu(), engine: await engine.cpu() };
  client.saves.length = 0;
  const start = performance.now();
  for (let round = 1; round <= ROUNDS; round += 1) {
    await Promise.all(editors.map((editor) => respond(client, editor, round)));
  }
  const seconds = (performance.now() - start) / 1_000;
  const after = { application: await application.cpu(), engine: await engine.cpu() };
  const busy = client.saves.splice(0);
  for (const editor of editors.slice(0, 10)) await respond(client, editor, ROUNDS + 1);
  const quiet = client.saves;
  const copies = await measureCopies((path) => client.send('GET', path, firstOf(editors).cookie));
  await api.stop();

  const responses = editors.length * ROUNDS;
  const requests = responses * (DIMENSION_IDS.length + 1);
  const cpu = after.application - before.application;
  return [
    {
      name: 'complete responses',
      value: responses / seconds,
      unit: '1/s',
      goal: '≥ 100 (later ≥ 300)',
      peer: 'LimeSurvey 4.7',
    },
    {
      name: 'CPU of a complete response, application',
      value: cpu / responses,
      unit: 'ms',
      goal: '≤ 20 (later ≤ 6)',
      peer: 'LimeSurvey 330',
    },
    {
      name: 'CPU of a complete response, embedded engine',
      value: (after.engine - before.engine) / responses,
      unit: 'ms',
    },
    { name: 'requests', value: requests / seconds, unit: '1/s' },
    { name: 'CPU of a request, application', value: cpu / requests, unit: 'ms' },
    {
      name: `section save under load (${String(EDITORS)} editors), p50`,
      value: percentile(busy, 0.5),
      unit: 'ms',
    },
    {
      name: `section save under load (${String(EDITORS)} editors), p95`,
      value: percentile(busy, 0.95),
      unit: 'ms',
    },
    {
      name: 'section save, one editor, p50',
      value: percentile(quiet, 0.5),
      unit: 'ms',
      peer: 'LimeSurvey page 45',
    },
    {
      name: 'section save, one editor, p95',
      value: percentile(quiet, 0.95),
      unit: 'ms',
      peer: 'LimeSurvey page 66',
    },
    ...copies,
  ];
}

function firstOf([first]: readonly Editor[]): Editor {
  if (first === undefined) throw new RangeError('There is no editor.');
  return first;
}

interface TimedClient extends Client {
  /** Milliseconds of every section save. */
  readonly saves: number[];
}

/** One administration fills in and sends in everything, for the nth time. */
async function respond(client: TimedClient, editor: Editor, round: number): Promise<void> {
  const versions: Partial<Record<DimensionId, number>> = {};
  for (const dimension of DIMENSION_IDS) {
    const start = performance.now();
    versions[dimension] = await saveSection(client, editor, dimension, round);
    client.saves.push(performance.now() - start);
  }
  await sendResponse(client, editor.cookie, versions);
}
