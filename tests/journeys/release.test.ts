import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { connect } from '#functions';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { openBrowser, openWatched, signInAs, violationsOn } from '../builders/browser.ts';
import { CREDENTIALS, startEngine, TABLE_NAME } from '../builders/embeddedEngine.ts';
import { copyOfDemoData, removeData, startServer, type LocalServer } from '../builders/localServer.ts';

/*
 * The first release of an edition that is closed: an analyst prepares it and cannot let it out, an admin reads the
 * report and does, and everybody sees it then.
 */

let server: LocalServer;
let browser: Browser;
beforeAll(async () => {
  const directory = await copyOfDemoData(inject('demoData'));
  await closeEdition(directory);
  server = await startServer(directory);
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await server.stop();
  await removeData(server.dataDirectory);
});

/** As the clock would at the end of the grace period. */
async function closeEdition(path: string): Promise<void> {
  const engine = await startEngine(join(path, 'db'));
  const place = { awsRegion: 'eu-central-1', dynamodbEndpoint: engine.endpoint, tableName: TABLE_NAME };
  const connection = connect(place, CREDENTIALS);
  const { editions } = connection.stores;
  const open = await editions.get(2026);
  if (open === undefined) throw new RangeError('The demo has no edition 2026.');
  await editions.replace({ ...open, state: 'closed' }, open);
  connection.close();
  await engine.close();
}

const PATH = '/geschaeftsstelle/veroeffentlichung';
/** Building and auditing every figure, on a busy machine. */
const AUDIT = 240_000;

const visitor = async (name: string) => {
  const { context, troubles } = await openWatched(browser, server.origin, { expected: [] });
  const page = await context.newPage();
  await signInAs(page, server.origin, name);
  await page.goto(server.origin + PATH, { waitUntil: 'networkidle' });
  expect(await violationsOn(page)).toEqual([]);
  return { context, page, troubles, edition: page.getByRole('region', { name: /^Erhebung 2026/ }) };
};

it(
  'an analyst prepares the release of 2026, an admin lets it out, and the public can read it',
  { timeout: AUDIT + 60_000 },
  async () => {
    const ada = await visitor('Ada Auswertung');
    await ada.edition.getByRole('button', { name: 'Veröffentlichung vorbereiten' }).click();
    await ada.edition.getByText('Kein Befund.').waitFor({ timeout: AUDIT });
    await ada.edition.getByText('Veröffentlichen muss diesen Entwurf eine zweite Person').waitFor();
    expect(await ada.edition.getByRole('button', { name: /Veröffentlichen/ }).count()).toBe(0);
    expect((await fetch(`${server.origin}/api/releases/2026.1`)).status).toBe(404);

    const vera = await visitor('Vera Verwaltung');
    await vera.edition.getByText('Kein Befund.').waitFor();
    expect(await violationsOn(vera.page)).toEqual([]);
    await vera.edition.getByRole('button', { name: 'Veröffentlichen: Stand 2026.1' }).click();
    await vera.page.getByRole('button', { name: 'Jetzt veröffentlichen' }).click();
    await vera.edition.getByText('von Ihnen').waitFor();

    const published = await fetch(`${server.origin}/api/releases/2026.1`);
    expect(await published.json()).toMatchObject({ edition: 2026, number: 1 });
    for (const { context, troubles } of [ada, vera]) {
      expect(troubles).toEqual([]);
      await context.close();
    }
  },
);
