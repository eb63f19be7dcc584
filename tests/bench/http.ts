import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import * as z from 'zod';
import { DIMENSION_IDS, unitType, type Answers, type DimensionId } from '#survey';
import { fullResponse } from '../builders/fullResponse.ts';
import { startChild } from './child.ts';
import { measureCopies } from './copies.ts';
import { percentile, type Figure } from './figures.ts';

const EDITORS = 60;
const ROUNDS = 4;

const engineReady = z.object({ port: z.string(), tableName: z.string() });
const applicationReady = z.object({
  port: z.number(),
  editors: z.array(z.object({ unitType, cookie: z.string() })),
});
type Editor = z.infer<typeof applicationReady>['editors'][number];
const savedVersion = z.object({ version: z.number() });

/** Complete responses through HTTP on the embedded engine: eight section saves and a submission each. */
export async function measureHttp(): Promise<Figure[]> {
  const engine = await startChild('engine.ts', [], engineReady);
  const { port: enginePort, tableName } = engine.ready;
  const application = await startChild(
    'application.ts',
    [enginePort, tableName, String(EDITORS)],
    applicationReady,
  );
  const { port, editors } = application.ready;
  const client = clientOf(port);
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
  await application.stop();
  await engine.stop();

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

interface Client {
  /** Milliseconds of every section save. */
  readonly saves: number[];
  send(method: string, path: string, cookie: string, body?: unknown): Promise<string>;
}

/** One administration fills in and sends in everything, for the nth time. */
async function respond(client: Client, { unitType: type, cookie }: Editor, round: number): Promise<void> {
  const answers = fullResponse(type, round);
  const versions: Partial<Record<DimensionId, number>> = {};
  for (const dimension of DIMENSION_IDS) {
    const start = performance.now();
    const text = await client.send('PUT', `/api/responses/2026/sections/${dimension}`, cookie, {
      seen: round,
      operation: randomUUID(),
      answers: ofDimension(answers, dimension),
      comments: {},
    });
    client.saves.push(performance.now() - start);
    versions[dimension] = savedVersion.parse(JSON.parse(text)).version;
  }
  await client.send('POST', '/api/responses/2026/submission', cookie, {
    id: randomUUID(),
    versions,
    mode: 'full',
  });
}

function ofDimension(answers: Answers, dimension: DimensionId): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([id]) => id.startsWith(`${dimension}.`)));
}

function clientOf(port: number): Client {
  const agent = new Agent({ keepAlive: true, maxSockets: EDITORS });
  return {
    saves: [],
    send: (method, path, cookie, body) =>
      new Promise((resolve, reject) => {
        const headers = { 'Content-Type': 'application/json', 'X-Digitalpegel': '1', Cookie: cookie };
        const call = request({ port, host: '127.0.0.1', agent, method, path, headers }, (response) => {
          let text = '';
          response.setEncoding('utf8').on('data', (part: string) => (text += part));
          response.on('end', () => {
            if (response.statusCode === 200 || response.statusCode === 201) resolve(text);
            else reject(new Error(`${method} ${path} → ${String(response.statusCode)} ${text}`));
          });
        });
        call.on('error', reject);
        call.end(body === undefined ? undefined : JSON.stringify(body));
      }),
  };
}
