import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { DIMENSION_IDS, dimensionOf, type DimensionId } from '#survey';
import { QUESTIONNAIRE_2026 } from '#survey/edition2026';
import { copyOfDemoData, removeData, startServer, type LocalServer } from '../builders/localServer.ts';
import { signInOverHttp, type Visitor } from '../builders/visitor.ts';

/*
 * The first promise: nothing acknowledged is lost. Several people save sections while the server is killed
 * without warning; what got a 200 is there after the restart.
 */

const KILLS = 3;
const SAVES_PER_LIFE = 50;
const ACCOUNTS = ['musterstadt', 'beispieltal', 'musterland', 'musterhafen'];

const view = z.object({ version: z.number(), comments: z.record(z.string(), z.string()) });
const savedSchema = z.object({ version: z.number() });

let directory: string;
let server: LocalServer | undefined;
beforeAll(async () => {
  directory = await copyOfDemoData(inject('demoData'));
});
afterAll(async () => {
  await server?.kill();
  await removeData(directory);
});

it('every acknowledged save is there after kill -9, also after a second and a third one', async () => {
  const acknowledged = new Map<string, { version: number; text: string }>();
  let total = 0;
  for (let life = 0; life < KILLS; life += 1) {
    const living = await startServer(directory);
    server = living;
    const visitors = await signInAll(living);
    await expectAcknowledged(visitors, acknowledged);
    let count = 0;
    const lives = visitors.flatMap((visitor, who) =>
      DIMENSION_IDS.slice(0, 2).map((dimension) =>
        saveUntilItDies(visitor, dimension, (version, text) => {
          acknowledged.set(`${String(who)} ${dimension}`, { version, text });
          count += 1;
          if (count === SAVES_PER_LIFE) void living.kill();
        }),
      ),
    );
    await Promise.all(lives);
    await living.kill();
    total += count;
  }
  server = await startServer(directory);
  const visitors = await signInAll(server);
  await expectAcknowledged(visitors, acknowledged);
  expect(total).toBeGreaterThanOrEqual(KILLS * SAVES_PER_LIFE);
});

function signInAll({ origin }: LocalServer): Promise<Visitor[]> {
  return Promise.all(ACCOUNTS.map((account) => signInOverHttp(origin, account)));
}

/** Saves one section again and again; ends when the server does not answer any more. */
async function saveUntilItDies(
  visitor: Visitor,
  dimension: DimensionId,
  onSaved: (version: number, text: string) => void,
): Promise<void> {
  const path = `/api/responses/2026/sections/${dimension}`;
  const [item] = dimensionOf(QUESTIONNAIRE_2026, dimension).items;
  if (item === undefined) throw new Error('The dimension has no item.');
  try {
    let { version } = view.parse(await visitor.get(path));
    for (;;) {
      const text = randomUUID();
      const body = { seen: version, operation: randomUUID(), answers: {}, comments: { [item.id]: text } };
      ({ version } = savedSchema.parse(await visitor.put(path, body)));
      onSaved(version, text);
    }
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
  }
}

/** A save that was not acknowledged may have happened; then the version is higher by exactly one. */
async function expectAcknowledged(
  visitors: readonly Visitor[],
  acknowledged: ReadonlyMap<string, { version: number; text: string }>,
): Promise<void> {
  for (const [who, visitor] of visitors.entries()) {
    for (const dimension of DIMENSION_IDS.slice(0, 2)) {
      const known = acknowledged.get(`${String(who)} ${dimension}`);
      if (known === undefined) continue;
      const { version, comments } = view.parse(
        await visitor.get(`/api/responses/2026/sections/${dimension}`),
      );
      expect([known.version, known.version + 1]).toContain(version);
      if (version === known.version) expect(Object.values(comments)).toEqual([known.text]);
    }
  }
}
