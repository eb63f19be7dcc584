import { randomUUID } from 'node:crypto';
import { ScanCommand as RawScanCommand, type AttributeValue } from '@aws-sdk/client-dynamodb';
import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { DIMENSION_IDS } from '#survey';
import type { StoredItem } from '#functions';
import { apiOn, type ApiUnderTest } from './apiUnderTest.ts';
import { openEmbeddedTable, type EmbeddedTable } from './embeddedTable.ts';
import { exampleAnswers } from './exampleAnswers.ts';
import { addExampleCandidate } from './exampleCandidate.ts';
import { exampleRelease } from './exampleRelease.ts';
import { openEdition, UNIT } from './examples.ts';
import { exampleTeam, type ExampleTeam } from './exampleTeam.ts';

/** All items of a table in which everything is as promised, and what the index shows of it. */
export interface SoundItems {
  readonly items: readonly StoredItem[];
  readonly index: readonly StoredItem[];
  /** The items as the table writes them, every attribute with its type. */
  readonly raw: readonly Record<string, AttributeValue>[];
}

const RESPONSE = '/api/responses/2026';

/** Fills in, sends, has returned, sends again and approves one response, amends it, and publishes an earlier edition. */
export async function soundItems(): Promise<SoundItems> {
  const table = await openEmbeddedTable();
  try {
    await table.stores.editions.add(openEdition());
    const pegel = apiOn(table.stores);
    const team = await exampleTeam(pegel, UNIT);
    await respond(pegel, team);
    await publish(table);
    const { Items: raw = [] } = await table.client.send(new RawScanCommand({ TableName: table.tableName }));
    return { items: await itemsOf(table), index: await itemsOf(table, 'byEdition'), raw };
  } finally {
    await table.end();
  }
}

async function respond(pegel: ApiUnderTest, { anna, bert, chris }: ExampleTeam): Promise<void> {
  const call = async (method: string, path: string, cookie: string, body: object) => {
    const answer = await pegel.call(method, RESPONSE + path, { cookie, body });
    if (!answer.ok) throw new Error(`${method} ${path} → ${answer.status} ${await answer.text()}`);
  };
  const send = async (seen: number, more: object = {}) => {
    const versions = Object.fromEntries(DIMENSION_IDS.map((one) => [one, seen]));
    const id = randomUUID();
    await call('POST', '/submission', bert, { id, versions, mode: 'full', ...more });
    return id;
  };
  for (const dimension of DIMENSION_IDS) {
    const answers = exampleAnswers(dimension);
    const body = { seen: 0, operation: randomUUID(), answers, comments: {} };
    await call('PUT', `/sections/${dimension}`, anna, body);
  }
  const words = { comment: 'Bitte prüfen.', sections: {} };
  await call('POST', '/return', chris, { operation: randomUUID(), submission: await send(1), ...words });
  await call('POST', '/approval', chris, { operation: randomUUID(), submission: await send(1) });
  await send(1, { reason: 'Nachgetragen' });
}

async function publish({ stores }: EmbeddedTable): Promise<void> {
  await stores.editions.add(openEdition({ year: 2025, state: 'released' }));
  const sealed = exampleRelease(2025, 1);
  await addExampleCandidate(stores, sealed, { id: 'example', createdBy: 'olga' });
  await stores.releases.add(sealed);
}

async function itemsOf({ documents, tableName }: EmbeddedTable, index?: string): Promise<StoredItem[]> {
  const where = index === undefined ? {} : { IndexName: index };
  const { Items = [] } = await documents.send(new ScanCommand({ TableName: tableName, ...where }));
  return Items;
}
