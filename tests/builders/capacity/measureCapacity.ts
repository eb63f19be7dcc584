import { randomUUID } from 'node:crypto';
import { DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb';
import { DIMENSION_IDS, type Answers, type DimensionId } from '#survey';
import { closeEditions, createHighsSolver, prepareReleases, rememberEditions } from '#functions';
import { apiOn, type ApiUnderTest } from '../apiUnderTest.ts';
import { openEmbeddedTable } from '../embeddedTable.ts';
import { CREDENTIALS, TABLE_NAME } from '../embeddedEngine.ts';
import { exampleAnalyst, openEdition, REGISTRY } from '../examples.ts';
import { exampleTeam, type ExampleTeam } from '../exampleTeam.ts';
import { fullResponse } from '../fullResponse.ts';
import { inventedField } from '../inventedField.ts';
import { countCapacity, type Consumption } from './countCapacity.ts';
import { itemBytes } from './itemBytes.ts';

const RESPONSE = '/api/responses/2026';
const CANDIDATE = 'aaaaaaaa-0000-4000-8000-000000000001';

/**
 * Measures what one administration costs the table: complete answers of the full form and as many saves as are
 * remembered. The answers are the same at each call.
 */
export function measureUnit() {
  return measured(async ({ pegel, cost, aside }) => {
    const operations = await measureResponse(pegel, cost);
    return { operations, storedBytes: await storedBytes(aside) };
  });
}

/** Measures closing an edition and a release of the whole universe, of which three in four sent a response. */
export function measureAssociation() {
  return measured(async ({ pegel, cost }) => {
    const { responses } = pegel.dependencies;
    const field = inventedField();
    for (const { unit, row } of field.rows) {
      const accepted = {
        id: randomUUID(),
        submittedAt: '2026-11-20T12:00:00.000Z',
        hash: 'a'.repeat(64),
        row,
      };
      const head = {
        edition: 2026,
        unit: unit.key,
        mode: 'full',
        state: 'accepted',
        rev: 1,
        accepted,
      } as const;
      await responses.put(head, 0);
    }
    const operations = await measureRelease(pegel, cost);
    return { operations, units: REGISTRY.units.length, respondents: field.rows.length };
  });
}

interface Laboratory {
  readonly pegel: ApiUnderTest;
  readonly cost: Cost;
  readonly aside: DynamoDBClient;
}

async function measured<T>(work: (laboratory: Laboratory) => Promise<T>): Promise<T> {
  const table = await openEmbeddedTable();
  const endpoint = await table.client.config.endpoint?.();
  const address = `http://127.0.0.1:${String(endpoint?.port)}`;
  const aside = new DynamoDBClient({ region: 'local', endpoint: address, credentials: CREDENTIALS });
  try {
    const take = countCapacity(table.client, aside);
    const clock = () => pegel.clock.now();
    const pegel = apiOn({ ...table.stores, editions: rememberEditions(table.stores.editions, clock) });
    const cost: Cost = async (act) => {
      take();
      await act();
      return take();
    };
    await table.stores.editions.add(openEdition());
    return await work({ pegel, cost, aside });
  } finally {
    aside.destroy();
    await table.end();
  }
}

/** What the items of the response take in the table and its index: 100 bytes more are billed for each. */
async function storedBytes(aside: DynamoDBClient): Promise<number> {
  const of = async (IndexName?: string) => {
    const command = new ScanCommand({ TableName: TABLE_NAME, ...(IndexName !== undefined && { IndexName }) });
    const { Items = [] } = await aside.send(command);
    const own = Items.filter(({ pk }) => pk?.S?.startsWith('RESPONSE#') === true);
    return own.reduce((sum, item) => sum + itemBytes(item) + 100, 0);
  };
  return (await of()) + (await of('byEdition'));
}

type Cost = (work: () => Promise<unknown>) => Promise<Consumption>;

/** A unit of its own, outside the invented field. */
const OWN = REGISTRY.units.find(({ inUniverse }) => !inUniverse) ?? REGISTRY.units[0];

async function measureResponse(pegel: ApiUnderTest, cost: Cost) {
  if (OWN === undefined) throw new RangeError('There is no unit.');
  const team = await exampleTeam(pegel, OWN.key);
  const answers = fullResponse(OWN.type);
  const firstSave = await meanOf(DIMENSION_IDS, (dimension) =>
    cost(() => save(pegel, team, { dimension, seen: 0, answers })),
  );
  // So many are remembered in each section.
  for (let seen = 1; seen < 21; seen += 1)
    for (const dimension of DIMENSION_IDS) await save(pegel, team, { dimension, seen, answers });
  const saved = await meanOf(DIMENSION_IDS, (dimension) =>
    cost(() => save(pegel, team, { dimension, seen: 21, answers })),
  );
  const responseView = await cost(() => get(pegel, RESPONSE, team.anna));
  const id = randomUUID();
  const versions = Object.fromEntries(DIMENSION_IDS.map((one) => [one, 22]));
  const submit = await cost(() =>
    post(pegel, `${RESPONSE}/submission`, team.bert, { id, versions, mode: 'full' }),
  );
  const decision = { operation: randomUUID(), submission: id };
  const approve = await cost(() => post(pegel, `${RESPONSE}/approval`, team.chris, decision));
  const resultView = await cost(() => get(pegel, `${RESPONSE}/result`, team.anna));
  const invitation = { role: 'contributor', sections: ['eakte'], operation: randomUUID() };
  const invite = await cost(() =>
    post(pegel, '/api/team/invitations', team.anna, { ...invitation, email: 'neu@stadt.example' }),
  );
  return { firstSave, save: saved, responseView, submit, approve, resultView, invite };
}

async function measureRelease(pegel: ApiUnderTest, cost: Cost) {
  const { clock, dependencies } = pegel;
  clock.set('2026-12-22T12:00:00.000Z');
  const closing = await cost(() => closeEditions(dependencies));
  const olga = await pegel.signIn(exampleAnalyst('olga'));
  const vera = await pegel.signIn({ ...exampleAnalyst('vera'), role: 'admin' });
  const solve = await createHighsSolver();
  const audit = ({ figure: { id } }: { readonly figure: { readonly id: string } }) => ({
    id,
    sets: 1,
    breaches: [],
  });
  const releaseBuild = await cost(async () => {
    await post(pegel, '/api/office/releases', olga, { operation: CANDIDATE, edition: 2026 });
    await prepareReleases({ ...dependencies, createAuditor: async () => ({ solve, audit }) });
  });
  const releasePublish = await cost(() =>
    post(pegel, '/api/office/releases/2026.1/publication', vera, { candidate: CANDIDATE }),
  );
  const publicFigure = await cost(() => get(pegel, '/api/releases/2026.1/figures/eakte', ''));
  const publicManifest = await cost(() => get(pegel, '/api/releases/2026.1', ''));
  return { closing, releaseBuild, releasePublish, publicFigure, publicManifest };
}

interface Save {
  readonly dimension: DimensionId;
  readonly seen: number;
  readonly answers: Answers;
}

async function save(
  pegel: ApiUnderTest,
  { anna }: ExampleTeam,
  { dimension, seen, answers }: Save,
): Promise<void> {
  const own = Object.fromEntries(Object.entries(answers).filter(([id]) => id.startsWith(`${dimension}.`)));
  const body = { seen, operation: randomUUID(), answers: own, comments: {} };
  await call(pegel, 'PUT', `${RESPONSE}/sections/${dimension}`, anna, body);
}

const get = (pegel: ApiUnderTest, path: string, cookie: string) => call(pegel, 'GET', path, cookie);
const post = (pegel: ApiUnderTest, path: string, cookie: string, body: object) =>
  call(pegel, 'POST', path, cookie, body);

async function call(
  pegel: ApiUnderTest,
  method: string,
  path: string,
  cookie: string,
  body?: object,
): Promise<void> {
  const answer = await pegel.call(method, path, { ...(cookie && { cookie }), ...(body && { body }) });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${method} ${path} → ${answer.status} ${text}`);
}

async function meanOf<T>(all: readonly T[], measure: (one: T) => Promise<Consumption>): Promise<Consumption> {
  let [reads, writes, rru, wru] = [0, 0, 0, 0];
  for (const one of all) {
    const used = await measure(one);
    [reads, writes, rru, wru] = [reads + used.reads, writes + used.writes, rru + used.rru, wru + used.wru];
  }
  const count = all.length;
  return { reads: reads / count, writes: writes / count, rru: rru / count, wru: wru / count };
}
