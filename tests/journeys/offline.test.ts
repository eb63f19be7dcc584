import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import * as z from 'zod';
import { continueAs, openBrowser, openWatched, saved, signInAs, type Watched } from '../builders/browser.ts';
import { copyOfDemoData, removeData, startServer, type LocalServer } from '../builders/localServer.ts';

/*
 * What must never happen to somebody who fills in the form: that something typed is gone. The network goes, the
 * page is closed, the session ends, a colleague was faster.
 */

const TOWN = /Musterstadt an der Mulde/;
const GESAMT = 'eakte.k.ap-gesamt';
const ANGEBUNDEN = 'eakte.k.ap-angebunden';

let server: LocalServer;
let browser: Browser;
beforeAll(async () => {
  server = await startServer(await copyOfDemoData(inject('demoData')));
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await server.stop();
  await removeData(server.dataDirectory);
});

it('what was typed offline stands there again after the page was closed, and is saved once online', async () => {
  const { context, page } = await signedIn();
  await open(page, 'eakte');
  await readyForOffline(page);
  await context.setOffline(true);
  await type(page, GESAMT, '1.234');
  await page.getByText(/keine Verbindung, auf diesem Gerät gesichert/).waitFor();
  await page.close();

  const again = await context.newPage();
  await again.goto(`${server.origin}/erhebung/2026/eakte`);
  await again.getByText(/^Nicht gesendete Eingaben vom .* wurden wiederhergestellt\.$/).waitFor();
  await again.getByText(/Offline: Stand vom/).waitFor();
  expect(await typed(again, GESAMT)).toBe('1.234');

  await context.setOffline(false);
  await expect.poll(() => onServer(again, GESAMT)).toEqual({ kind: 'answered', value: 1234 });
  await saved(again);
  await again.getByText(/Offline: Stand vom/).waitFor({ state: 'detached' });
  await expect.poll(() => unsentOnDevice(again)).toEqual([]);
  await context.close();
});

it('a section nobody opened yet and the overview open offline, too', async () => {
  const { context, page } = await signedIn();
  await open(page, 'eakte');
  await readyForOffline(page);
  await context.setOffline(true);
  await page.goto(`${server.origin}/erhebung/2026/sicherheit`);
  await page.getByRole('heading', { level: 1, name: 'Informationssicherheit' }).waitFor();
  await page.goto(`${server.origin}/verwaltung`);
  await page.getByRole('heading', { level: 1, name: TOWN }).waitFor();
  await page.getByText(/Offline: Stand vom/).waitFor();
  await context.close();
});

it('what was typed after the session ended survives reload and sign-in', async () => {
  const { context, page } = await signedIn();
  await open(page, 'eakte');
  await context.clearCookies();
  await type(page, ANGEBUNDEN, '321');
  await page
    .getByText(/Ihre Sitzung ist abgelaufen/)
    .first()
    .waitFor();
  await expect.poll(() => unsentOnDevice(page)).toHaveLength(1);
  await page.reload();
  await page.waitForURL('**/anmelden**');
  expect(await page.getByText('321').count()).toBe(0);
  await continueAs(page, 'Mia Muster');
  await page.waitForURL('**/erhebung/2026/eakte');
  await page.getByText(/^Nicht gesendete Eingaben vom/).waitFor();
  expect(await typed(page, ANGEBUNDEN)).toBe('321');
  await expect.poll(() => onServer(page, ANGEBUNDEN)).toEqual({ kind: 'answered', value: 321 });
  await context.close();
});

it('two browsers that changed one answer while one was offline see both versions and decide', async () => {
  const [one, other] = [await signedIn(), await signedIn()];
  await open(one.page, 'eakte');
  // Not by the browser's own switch: that cannot be turned back once a page has crashed.
  let isReachable = false;
  await one.context.route('**/api/**', (call) => (isReachable ? call.continue() : call.abort()));
  await type(one.page, GESAMT, '1.111');
  await one.page
    .getByText(/auf diesem Gerät gesichert/)
    .first()
    .waitFor();
  await crash(one.page);

  await open(other.page, 'eakte');
  await type(other.page, GESAMT, '2.222');
  await expect.poll(() => onServer(other.page, GESAMT)).toEqual({ kind: 'answered', value: 2222 });

  isReachable = true;
  const page = await one.context.newPage();
  await page.goto(`${server.origin}/erhebung/2026/eakte`);
  const panel = page.getByRole('region', { name: /gleichzeitig geändert/ });
  await panel.waitFor();
  expect(await panel.innerText()).toMatch(/Meine Angabe\s+1\.111[\s\S]*Andere Angabe[\s\S]*2\.222/);
  await page.reload();
  await panel.waitFor();
  expect(await panel.innerText()).toMatch(/Meine Angabe\s+1\.111[\s\S]*Andere Angabe[\s\S]*2\.222/);
  await page.getByRole('radio', { name: /Meine Angabe/ }).check();
  await page.getByRole('button', { name: 'Auswahl übernehmen und speichern' }).click();
  await expect.poll(() => onServer(page, GESAMT)).toEqual({ kind: 'answered', value: 1111 });
  await Promise.all([one.context.close(), other.context.close()]);
});

it('two windows of one section keep what each could not send', async () => {
  const { context, page } = await signedIn();
  const second = await context.newPage();
  await open(page, 'eakte');
  await open(second, 'eakte');
  await readyForOffline(page);
  await context.setOffline(true);
  await type(page, GESAMT, '41');
  await type(second, ANGEBUNDEN, '17');
  await expect.poll(() => unsentOnDevice(page)).toHaveLength(2);
  await Promise.all([page.close(), second.close()]);
  await context.setOffline(false);
  const last = await context.newPage();
  await open(last, 'eakte');
  await expect.poll(() => onServer(last, GESAMT)).toEqual({ kind: 'answered', value: 41 });
  await expect.poll(() => onServer(last, ANGEBUNDEN)).toEqual({ kind: 'answered', value: 17 });
  await expect.poll(() => unsentOnDevice(last)).toEqual([]);
  await context.close();
});

it('signing out leaves nothing in the browser, and asks where something is unsent', async () => {
  const { context, page } = await signedIn();
  await open(page, 'eakte');
  await readyForOffline(page);
  await context.setOffline(true);
  await type(page, GESAMT, '55');
  await expect.poll(() => unsentOnDevice(page)).toHaveLength(1);
  await page.close();
  await context.setOffline(false);

  const overview = await context.newPage();
  await overview.goto(`${server.origin}/verwaltung`);
  await overview.getByText('Nicht gesendete Eingaben auf diesem Gerät').waitFor();
  const questions: string[] = [];
  overview.on('dialog', (dialog) => {
    questions.push(dialog.message());
    void (questions.length === 1 ? dialog.dismiss() : dialog.accept());
  });
  await overview.getByRole('button', { name: 'Abmelden' }).click();
  await expect.poll(() => questions).toHaveLength(1);
  expect(await unsentOnDevice(overview)).toHaveLength(1);
  await overview.getByRole('button', { name: 'Abmelden' }).click();
  await overview.waitForURL(`${server.origin}/`);
  expect(await onDevice(overview)).toEqual([]);
  await context.close();
});

it('all of that happens without an error on the page', () => {
  expect(troubles()).toEqual([]);
});

it('public pages register nothing', async () => {
  const { context } = await openWatched(browser, server.origin);
  const page = await context.newPage();
  await page.goto(`${server.origin}/ergebnisse`, { waitUntil: 'networkidle' });
  expect(await page.evaluate('navigator.serviceWorker.getRegistrations().then((all) => all.length)')).toBe(0);
  expect(await page.evaluate('indexedDB.databases().then((all) => all.length)')).toBe(0);
  await context.close();
});

/** Everything that should never happen, in any of the journeys; that a network is missing is no trouble here. */
const watched: Watched[] = [];
const troubles = () =>
  watched.flatMap((context) => context.troubles).filter((text) => !/Failed to load|ERR_INTERNET/.test(text));

async function signedIn(): Promise<{ context: BrowserContext; page: Page }> {
  const opened = await openWatched(browser, server.origin);
  watched.push(opened);
  const page = await opened.context.newPage();
  await signInAs(page, server.origin, 'Mia Muster');
  return { context: opened.context, page };
}

async function open(page: Page, dimension: string): Promise<void> {
  await page.goto(`${server.origin}/erhebung/2026/${dimension}`, { waitUntil: 'networkidle' });
}

/** The page goes without a last word; one that is closed could still send with its last breath. */
async function crash(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  const crashed = page.waitForEvent('crash');
  void devtools.send('Page.crash').catch(() => undefined);
  await crashed;
}

/** The program and the copies are there; nobody waits for that, so the test has to. */
async function readyForOffline(page: Page): Promise<void> {
  await page.evaluate('navigator.serviceWorker.ready.then(() => undefined)');
  const seen = async () => (await onDevice(page)).filter((name) => /seen\/questionnaire\/2026$/.test(name));
  await expect.poll(seen).toHaveLength(1);
}

async function type(page: Page, item: string, text: string): Promise<void> {
  await page.locator(`[id="${item}-field"]`).fill(text);
  await page.keyboard.press('Tab');
}

const typed = (page: Page, item: string) => page.locator(`[id="${item}-field"]`).inputValue();

const section = z.object({ answers: z.record(z.string(), z.unknown()) });

async function onServer(page: Page, item: string): Promise<unknown> {
  const answer = await page.request.get(`${server.origin}/api/responses/2026/sections/eakte`);
  return section.parse(await answer.json()).answers[item];
}

const names = z.array(z.string());

/** Names of everything in IndexedDB. */
async function onDevice(page: Page): Promise<string[]> {
  return names.parse(
    await page.evaluate(`new Promise((resolve, reject) => {
      const opening = indexedDB.open('digitalpegel');
      opening.onerror = () => reject(opening.error);
      opening.onsuccess = () => {
        const stores = [...opening.result.objectStoreNames];
        if (stores.length === 0) return resolve([]);
        const transaction = opening.result.transaction(stores);
        const requests = stores.map((store) => transaction.objectStore(store).getAllKeys());
        transaction.oncomplete = () => {
          opening.result.close();
          resolve(requests.flatMap(({ result }) => result));
        };
      };
    })`),
  );
}

async function unsentOnDevice(page: Page): Promise<string[]> {
  return (await onDevice(page)).filter((name) => name.includes('/draft/'));
}
