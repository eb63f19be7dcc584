import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DIST } from '#bundle';
import { apiOn } from '../builders/apiUnderTest.ts';
import { openEmbeddedTable, type EmbeddedTable } from '../builders/embeddedTable.ts';
import { exampleAnswers } from '../builders/exampleAnswers.ts';
import { exampleAccount, openEdition, REGISTRY, UNIT } from '../builders/examples.ts';
import { lambdaEnvironment } from '../builders/lambdaEnvironment.ts';
import { startLambda, type LambdaRuntime } from '../builders/lambdaRuntime.ts';
import { openMailServer } from '../builders/mailServer.ts';

/* The built jobs, as they are deployed and called by the scheduler, on the embedded database and the clock of the machine. */
const HOUR = 3_600_000;
const fromNow = (hours: number) => new Date(Date.now() + hours * HOUR).toISOString();
const SCHEDULED = { version: '0', source: 'aws.scheduler', 'detail-type': 'Scheduled Event', detail: '{}' };

let table: EmbeddedTable;
let running: LambdaRuntime[];
beforeEach(async () => {
  table = await openEmbeddedTable();
  running = [];
});
afterEach(async () => {
  for (const one of running) await one.stop();
  await table.end();
});

/** Jobs get no secret of the identity provider. */
async function start(name: string, more: Readonly<Record<string, string>> = {}): Promise<LambdaRuntime> {
  const { OIDC_CLIENT_SECRET: _secret, OIDC_ISSUER: _issuer, ...env } = lambdaEnvironment(table.endpoint);
  const started = await startLambda({ folder: join(DIST, name), env: { ...env, ...more } });
  running.push(started);
  return started;
}

describe('the built job', () => {
  it('close-editions closes an edition whose grace period is over', async () => {
    const dates = { opensAt: fromNow(-99), closesAt: fromNow(-2), graceUntil: fromNow(-1) };
    await table.stores.editions.add(openEdition(dates));
    const job = await start('close-editions');
    await job.invoke(SCHEDULED);
    await job.invoke(SCHEDULED);
    expect((await table.stores.editions.get(2026))?.state).toBe('closed');
    expect((await table.stores.responses.get(2026, UNIT))?.state).toBe('closed');
    expect(job.output.filter((line) => line.includes('edition-step'))).toHaveLength(1);
  });

  it('remind posts a mail to who fills in, and send-mail sends it', async () => {
    const dates = { opensAt: fromNow(-99), closesAt: fromNow(48), graceUntil: fromNow(99) };
    await table.stores.editions.add(openEdition(dates));
    const anna = exampleAccount('anna', { email: 'anna@beispiel.example' });
    await table.stores.accounts.add(anna);
    await table.stores.members.join(UNIT, anna.id, fromNow(-50));
    await (await start('remind')).invoke(SCHEDULED);

    const server = await openMailServer();
    const mailing = { MAIL_TRANSPORT: 'smtp', MAIL_FROM: 'pegel@beispiel.example', SMTP_URL: server.url };
    const job = await start('send-mail', mailing);
    await job.invoke(SCHEDULED);
    await job.invoke(SCHEDULED);
    expect(server.taken).toHaveLength(1);
    expect(server.taken[0]).toMatch(/^Subject: Bald ist Frist: Digitalpegel 2026/m);
    await server.end();
  });

  it('send-mail does not start without a way to send', async () => {
    await expect((await start('send-mail')).invoke(SCHEDULED)).rejects.toThrow('MAIL_TRANSPORT fehlt');
  });

  it('retain removes a draft that was never sent and is old enough', async () => {
    const dates = { opensAt: fromNow(-9_999), closesAt: fromNow(-24 * 92), graceUntil: fromNow(-24 * 91) };
    await table.stores.editions.add(openEdition(dates));
    const key = { edition: 2026, unit: UNIT, dimension: 'eakte' } as const;
    const draft = {
      answers: exampleAnswers('eakte'),
      comments: {},
      updatedBy: 'anna',
      updatedAt: fromNow(-9_000),
    };
    await table.stores.sections.save({ ...key, ...draft, seen: 0, operation: randomUUID() });
    await (await start('close-editions')).invoke(SCHEDULED);
    await (await start('retain')).invoke(SCHEDULED);
    expect(await table.stores.sections.get(key)).toBeUndefined();
  });

  it('prepare-release builds a release and audits it with its linear programs', async () => {
    const pegel = apiOn(table.stores);
    await table.stores.editions.add(openEdition());
    for (const { key: unit } of REGISTRY.units.filter(({ type }) => type === 'amt').slice(0, 40))
      await answer(pegel, unit);
    const edition = (await table.stores.editions.get(2026))!;
    await table.stores.editions.replace({ ...edition, state: 'closed' }, edition);
    const candidate = {
      edition: 2026,
      number: 1,
      id: randomUUID(),
      createdAt: fromNow(0),
      createdBy: 'olga',
    };
    await table.stores.candidates.add({
      ...candidate,
      state: 'auditing',
      rev: 1,
      progress: { done: 0, all: 0 },
      files: {},
    });
    const job = await start('prepare-release');
    await job.invoke(SCHEDULED);
    const prepared = await table.stores.candidates.get(2026, 1);
    expect(prepared?.state).toBe('ready');
    expect(prepared?.progress.done).toBeGreaterThan(0);
  });
});

/** One person answers and sends for an administration. */
async function answer(pegel: ReturnType<typeof apiOn>, unit: typeof UNIT): Promise<void> {
  const account = exampleAccount(`allein-${unit}`, { unit });
  await pegel.dependencies.members.join(unit, account.id, '2026-10-02T08:00:00.000Z');
  const cookie = await pegel.signIn(account);
  const base = '/api/responses/2026';
  const body = { seen: 0, operation: randomUUID(), answers: exampleAnswers('eakte'), comments: {} };
  expect((await pegel.call('PUT', `${base}/sections/eakte`, { cookie, body })).status).toBe(200);
  const submission = { id: randomUUID(), versions: { eakte: 1 }, mode: 'full' };
  const sent = await pegel.call('POST', `${base}/submission`, { cookie, body: submission });
  expect(sent.status).toBe(201);
}
